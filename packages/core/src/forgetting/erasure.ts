import type { LayerCounts } from "../layer.ts";

/** The phases of an erasure, in order. */
export const erasurePhases = ["enumerate", "refcount", "delete", "cleanup", "done"] as const;

/** A phase of an erasure. */
export type ErasurePhase = (typeof erasurePhases)[number];

/** Records outside the erased scope that rest on what is to be erased in it. */
export interface SharedReference {
  readonly scope: string;
  /** How many facts and concepts; each goes with the erasure or is derived anew without it. */
  readonly records: number;
}

/** What an erasure would do. */
export interface ErasurePreview {
  /** `ervw_` and 26 characters. */
  readonly previewId: string;
  readonly scope: string;
  readonly estimated: LayerCounts;
  /** Ids of the events that would go, those that arrived last first, at most 100. */
  readonly eventIds: readonly string[];
  /** By scope; those that the actor may not read are left out. */
  readonly sharedReferences: readonly SharedReference[];
  readonly createdAt: string;
  /** Until when it can be carried out: 24 hours. */
  readonly expiresAt: string;
}

/** An erasure and how far it has come. */
export interface Erasure {
  /** `erasure_` and 26 characters. */
  readonly erasureId: string;
  readonly scope: string;
  readonly status: "running" | "completed" | "cancelled" | "failed";
  readonly phase: ErasurePhase;
  /** From 0 to 1. */
  readonly fractionComplete: number;
  /** What is gone by now. */
  readonly deleted: LayerCounts;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Once completed or cancelled. */
  readonly receipt: ErasureReceipt | null;
  /** Why it cannot go on; null unless it failed. */
  readonly problem: string | null;
}

/** Proof of an erasure. It holds no content. */
export interface ErasureReceipt {
  readonly erasureId: string;
  readonly scope: string;
  /** Who asked for it. */
  readonly actor: string;
  readonly startedAt: string;
  readonly completedAt: string;
  /** Whether it was cancelled before all was erased that was asked for. */
  readonly partial: boolean;
  readonly deleted: LayerCounts;
  /**
   * SHA-256, in hexadecimal, of the RFC 8785 form of the sorted list of ids of the erased events.
   */
  readonly manifestSha256: string;
  /** The row of the audit log that holds the same, and the hash by which it is chained. */
  readonly auditId: string;
  readonly auditHash: string;
}
