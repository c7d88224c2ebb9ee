import type { Layer, LayerCounts } from "@keepsake/core";
import type { AuditDraft } from "../audit/audit-draft.ts";
import type { Claim } from "../layers/facts/claim.ts";
import type { SlotKey } from "./derivation-storage.ts";
import type { ForgetSelection, TimelineWindow } from "./log-storage.ts";

/** Which events of a scope to find. All conditions hold; null for none. */
export interface EventQuery {
  readonly scope: string;
  readonly ids: readonly string[] | null;
  /** Any of these. */
  readonly labels: readonly string[] | null;
  readonly observed: TimelineWindow | null;
  readonly recorded: TimelineWindow | null;
}

/** An event, and where it stands. */
export interface EventPlace {
  readonly id: string;
  /** Its place in the log of all scopes, which only grows. */
  readonly row: number;
  readonly observedAtMs: number;
  readonly recordedAtMs: number;
}

/** Which claims of a scope to find. All conditions hold; null for none. */
export interface ClaimQuery {
  readonly scope: string;
  readonly subjectIds: readonly string[] | null;
  readonly predicates: readonly string[] | null;
  /** Ids of entities, one of which is the value. */
  readonly objectIds: readonly string[] | null;
}

/** A layer that is derived from events. */
export type DerivedLayer = Exclude<Layer, "events">;

/** What one event tells, or what it tells of one slot, left out of one layer. */
export interface Withholding {
  readonly layer: DerivedLayer;
  readonly eventId: string;
  /** Null for whatever it tells. */
  readonly slot: SlotKey | null;
}

/** A key under which forgetting may be repeated. It holds no content. */
export interface ForgetKey {
  /** Hash of the key as it was given. */
  readonly key: string;
  /** Hash of what it asks for: two requests under one key are the same if this is. */
  readonly digest: string;
}

/** What to forget of a scope, all of it or nothing. */
export interface ForgetOrder {
  readonly scope: string;
  /** Events that are forgotten, with everything derived from them. */
  readonly events: ForgetSelection;
  /** What stays in the log and is withheld from layers. */
  readonly withheld: readonly Withholding[];
  /** What this comes to; the storage counts the events itself. */
  readonly deleted: LayerCounts;
  /** The row of the audit log that tells of it. */
  readonly audit: AuditDraft;
  readonly request: ForgetKey | null;
}

/** What became of an order. */
export type ForgetOutcome = ForgottenRecords | { readonly status: "conflict" };

/** What was forgotten, now or by an earlier order under the same key. */
export interface ForgottenRecords {
  readonly status: "forgotten" | "replayed";
  /** Of events forgotten by this order, in order of arrival. */
  readonly eventIds: readonly string[];
  readonly deleted: LayerCounts;
  /** Index of the row of the audit log. */
  readonly auditIndex: number;
}

/** Finding what to forget, and forgetting it. */
export interface ForgettingStorage {
  /** Events that are not forgotten, in order of arrival. */
  selectEvents(query: EventQuery): Promise<readonly EventPlace[]>;

  /** Claims in order of arrival. */
  findClaims(query: ClaimQuery): Promise<readonly Claim[]>;

  /**
   * Forgets events as `forgetEvents` does, and withholds what is to be withheld: `nextPending` and
   * `nextRepairs` name it from then on. Claims withheld from facts go, with every version of their
   * slots and the concepts that rest on the versions they supported; concepts that rest on an event
   * withheld from understanding go as well. The row of the audit log is written in the same
   * transaction, and the result kept under the key of the request: another order under it changes
   * nothing.
   */
  forget(order: ForgetOrder): Promise<ForgetOutcome>;

  /** What became of a request that came before, in a scope and under its key; null for none. */
  earlierForgetting(scope: string, request: ForgetKey): Promise<ForgetOutcome | null>;

  /** What is withheld from a layer in some scopes, of events that are not forgotten. */
  listWithheld(scopes: readonly string[], layer: DerivedLayer): Promise<readonly Withholding[]>;
}
