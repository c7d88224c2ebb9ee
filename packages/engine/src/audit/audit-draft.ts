import type { Capability, JsonObject, PolicyTier } from "@keepsake/core";

/** A row of the audit log before it has a time and a place in the chain. */
export interface AuditDraft {
  readonly actor: string;
  /** Null for what concerns no scope. */
  readonly scope: string | null;
  /** The method of the contract. */
  readonly operation: string;
  readonly capability: Capability;
  readonly decision: "allow" | "deny";
  readonly tier: PolicyTier;
  /** Ids, counts and notes; no content. */
  readonly details: JsonObject;
}

/** A row of the audit log as it is stored. */
export interface SealedAuditRow {
  /** Its place in the chain, from 0. */
  readonly index: number;
  /** RFC 8785 form of what the row says. */
  readonly body: string;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

/** Where a chain ends. */
export interface AuditHead {
  readonly length: number;
  /** Hash of the last row; `emptyChainHash` where there is none. */
  readonly hash: string;
}
