import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { SealedAuditRow } from "../../../audit/audit-draft.ts";
import type { AuditListing } from "../../audit-storage.ts";

/** Rows that are put into the index, or looked at, in one step: about two milliseconds' work. */
const rowsPerStep = 1_000;

/** How far the rows of the audit log are in the index by scope. */
export interface AuditIndexing {
  /** Rows before this index are. */
  readonly indexed: number;
  /** Rows before this index are written. */
  readonly end: number;
}

/** A part of a listing. */
export interface AuditListed {
  readonly rows: readonly SealedAuditRow[];
  /** The rest of it is before this index; null where it has no rest. */
  readonly restBefore: number | null;
}

/** Rows of the audit log by scope. */
export class AuditScopesTable {
  readonly #indexing: StatementSync;
  readonly #index: StatementSync;
  readonly #setIndexed: StatementSync;
  readonly #list: StatementSync;
  readonly #reached: StatementSync;

  constructor(database: DatabaseSync) {
    this.#indexing = database.prepare(
      `SELECT indexed, (SELECT coalesce(max(number), -1) + 1 FROM audit) AS "end" FROM audit_end`,
    );
    this.#index = database.prepare(
      `INSERT OR IGNORE INTO audit_scopes (scope, number)
       SELECT told.scope, told.number
       FROM (SELECT CASE WHEN json_valid(body) THEN body ->> '$.scope' END AS scope, number
             FROM audit WHERE number >= ? AND number < ?) AS told
       WHERE told.scope IS NOT NULL`,
    );
    this.#setIndexed = database.prepare("UPDATE audit_end SET indexed = ?");
    const looked = `SELECT number FROM audit_scopes WHERE scope = :scope AND number < :before
      ORDER BY number DESC LIMIT ${rowsPerStep}`;
    this.#list = database.prepare(
      `SELECT number, body, hash FROM (${looked}) JOIN audit USING (number)
       WHERE (:since IS NULL OR body ->> '$.at' >= :since)
         AND (:until IS NULL OR body ->> '$.at' < :until)
         AND (:actor IS NULL OR body ->> '$.actor' = :actor)
         AND (:capability IS NULL OR body ->> '$.capability' = :capability)
         AND (:decision IS NULL OR body ->> '$.decision' = :decision)
         AND (:operation IS NULL OR body ->> '$.operation' = :operation)
       ORDER BY number DESC LIMIT :limit`,
    );
    this.#reached = database.prepare(
      `SELECT count(*) AS count, min(number) AS number FROM (${looked})`,
    );
  }

  indexing(): AuditIndexing {
    const found = this.#indexing.get();
    return { indexed: Number(found?.["indexed"]), end: Number(found?.["end"]) };
  }

  /** Puts some rows into the index, if any are missing there, and says whether more are. */
  indexSome(): boolean {
    const { indexed, end } = this.indexing();
    const next = Math.min(indexed + rowsPerStep, end);
    if (next > indexed) {
      this.#index.run(indexed, next);
      this.#setIndexed.run(next);
    }
    return next < end;
  }

  /** Looks at the newest rows of a scope before an index for up to `limit` of those wanted. */
  listSome(
    { scope, since, until, actor, capability, decision, operation }: AuditListing,
    { before, limit }: { readonly before: number; readonly limit: number },
  ): AuditListed {
    const found = this.#list.all({
      scope,
      before,
      since,
      until,
      actor: actor ?? null,
      capability: capability ?? null,
      decision: decision ?? null,
      operation: operation ?? null,
      limit,
    });
    const rows = found.map(toSealedRow);
    return {
      rows,
      restBefore: rows.length < limit ? this.#endOfLook(scope, before) : null,
    };
  }

  #endOfLook(scope: string, before: number): number | null {
    const reached = this.#reached.get({ scope, before });
    return Number(reached?.["count"]) < rowsPerStep ? null : Number(reached?.["number"]);
  }
}

function toSealedRow(row: Record<string, SQLOutputValue>): SealedAuditRow {
  return { index: Number(row["number"]), body: String(row["body"]), hash: String(row["hash"]) };
}
