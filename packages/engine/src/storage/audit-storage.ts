import type { AuditFilter } from "@keepsake/core";
import type { AuditDraft, SealedAuditRow } from "../audit/audit-draft.ts";

/** A stretch of the audit log, the newest row first. */
export interface AuditListing extends Pick<
  AuditFilter,
  "actor" | "capability" | "decision" | "operation"
> {
  /** Null for rows of every scope, and of none. */
  readonly scope: string | null;
  /** Bounds of the time in RFC 3339 in UTC, as rows have it: since <= time < until. */
  readonly since: string | null;
  readonly until: string | null;
  /** Only rows before this index; null for all. */
  readonly beforeIndex: number | null;
  readonly limit: number;
}

/** The chained log of what was done and denied. */
export interface AuditStorage {
  /** Adds rows to the chain, durably. */
  appendAudit(drafts: readonly AuditDraft[]): Promise<readonly SealedAuditRow[]>;

  listAudit(listing: AuditListing): Promise<readonly SealedAuditRow[]>;

  /** Up to `limit` rows as they are stored, from an index on, in their order. */
  readAudit(fromIndex: number, limit: number): Promise<readonly SealedAuditRow[]>;

  /** How many rows there should be, whatever became of them. */
  auditLength(): Promise<number>;
}
