import type { AuditFilter } from "@keepsake/core";
import type { AuditDraft, SealedAuditRow } from "../audit/audit-draft.ts";

/** A stretch of the audit log of one scope, the newest row first. */
export interface AuditListing extends Pick<
  AuditFilter,
  "actor" | "capability" | "decision" | "operation"
> {
  readonly scope: string;
  /** Bounds of the time in RFC 3339 in UTC, as rows have it: since <= time < until. */
  readonly since: string | null;
  readonly until: string | null;
  /** Only rows before this index; null for all. */
  readonly beforeIndex: number | null;
  readonly limit: number;
}

/** Rows of the chain as they are stored, one behind the other; the same place in each list is a row. */
export interface AuditStretch {
  readonly bodies: readonly string[];
  readonly hashes: readonly string[];
}

/** Where the chain should end, and where it does. */
export interface AuditExtent {
  /** How many rows there should be, whatever became of them. */
  readonly length: number;
  /** Index of the first row that is there, and of the last; null where there is none. */
  readonly firstIndex: number | null;
  readonly lastIndex: number | null;
  /** Hash of the last row as it is stored. */
  readonly lastHash: string | null;
}

/** The chained log of what was done and denied. */
export interface AuditStorage {
  /** Adds rows to the chain, durably. */
  appendAudit(drafts: readonly AuditDraft[]): Promise<readonly SealedAuditRow[]>;

  listAudit(listing: AuditListing): Promise<readonly SealedAuditRow[]>;

  /** Up to `limit` rows from an index on; they end before the first index that has none. */
  readAudit(fromIndex: number, limit: number): Promise<AuditStretch>;

  auditExtent(): Promise<AuditExtent>;
}
