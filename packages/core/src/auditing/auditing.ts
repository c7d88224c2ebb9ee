import type { Capability } from "../access/capability.ts";
import type { CallOptions } from "../call-options.ts";
import type { Page } from "../page.ts";
import type { AuditRow } from "./audit-row.ts";

/** Which rows to list. All conditions hold. */
export interface AuditFilter {
  readonly actor?: string | undefined;
  readonly capability?: Capability | undefined;
  readonly decision?: "allow" | "deny" | undefined;
  /** The method of the contract, such as `forget`. */
  readonly operation?: string | undefined;
  /** Earliest time, inclusive: RFC 3339, or a date read as midnight UTC. */
  readonly since?: string | undefined;
  /** Latest time, exclusive. */
  readonly until?: string | undefined;
  /** Rows a page, 1 to 500. @default 50 */
  readonly limit?: number | undefined;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

/** What to verify; without a field the whole chain. */
export interface AuditVerificationRequest {
  /** Only the row with this id, against the one before it. */
  readonly id?: string | undefined;
  /**
   * A row and its hash as they were once seen, in a receipt or a note kept elsewhere: the chain must
   * still hold them. Without it, somebody who rewrites the whole chain to its end cannot be detected.
   */
  readonly anchor?: { readonly id: string; readonly hash: string } | undefined;
}

/** The first row of a chain at which it is broken. */
export interface BrokenRow {
  readonly id: string;
  /** From 0. */
  readonly index: number;
  /** In words, such as "its content was changed". */
  readonly reason: string;
}

/** What verifying found. */
export interface AuditVerification {
  readonly valid: boolean;
  /** Rows that the chain should have. */
  readonly length: number;
  /** Hash of the last row; 64 zeros for an empty chain. */
  readonly headHash: string;
  readonly firstBroken: BrokenRow | null;
  readonly algorithm: "sha256";
}

/** Reading and checking the audit log. */
export interface Auditing {
  /**
   * Rows of a scope, the newest first; those of other actors with `audit.read.cross_actor` alone.
   *
   * @throws `ValidationError` for a field outside {@link AuditFilter} or a cursor of another list.
   */
  audit(scope: string, filter?: AuditFilter, options?: CallOptions): Promise<Page<AuditRow>>;

  /**
   * Rows of every scope that this handle may read the log of, and of what concerns no scope its own, the
   * newest first; for whoever holds the memory all rows.
   *
   * @throws `ValidationError` as `audit`.
   */
  auditTrail(filter?: AuditFilter, options?: CallOptions): Promise<Page<AuditRow>>;

  /** One row. @throws `NotFoundError` where there is none, or it may not be read. */
  auditRow(id: string, options?: CallOptions): Promise<AuditRow>;

  /**
   * Checks that no row was changed, removed, inserted or put elsewhere since it was written.
   *
   * @throws `NotFoundError` for the id of a row that there is not.
   */
  verifyAudit(
    request?: AuditVerificationRequest,
    options?: CallOptions,
  ): Promise<AuditVerification>;
}
