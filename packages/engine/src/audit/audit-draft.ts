import type { AuditRow } from "@keepsake/core";

/** A row of the audit log before it has a time and a place in the chain. */
export type AuditDraft = Omit<AuditRow, "id" | "index" | "at" | "hash">;

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
