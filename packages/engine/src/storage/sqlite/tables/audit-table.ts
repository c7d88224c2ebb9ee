import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";
import type { AuditDraft, AuditHead, SealedAuditRow } from "../../../audit/audit-draft.ts";
import { emptyChain, headAfter, sealAuditRow } from "../../../audit/seal-audit-row.ts";
import type { AuditListing } from "../../audit-storage.ts";

/** Rows that are put into the index by scope at once: about two milliseconds' work. */
const rowsPerStep = 1_000;

/** The audit log. */
export class AuditTable {
  readonly #database: DatabaseSync;
  readonly #lists = new Map<string, StatementSync>();
  readonly #last: StatementSync;
  readonly #length: StatementSync;
  readonly #setLength: StatementSync;
  readonly #add: StatementSync;
  readonly #from: StatementSync;
  readonly #index: StatementSync;
  readonly #setIndexed: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#last = database.prepare(
      "SELECT number, body, hash FROM audit ORDER BY number DESC LIMIT 1",
    );
    this.#length = database.prepare(
      `SELECT max(length, (SELECT coalesce(max(last_audit), -1) + 1 FROM scopes)) AS length
       FROM audit_end`,
    );
    this.#setLength = database.prepare("UPDATE audit_end SET length = ?");
    this.#add = database.prepare("INSERT INTO audit (number, body, hash) VALUES (?, ?, ?)");
    this.#from = database.prepare(
      "SELECT number, body, hash FROM audit WHERE number >= ? ORDER BY number LIMIT ?",
    );
    this.#index = database.prepare(
      `INSERT OR IGNORE INTO audit_scopes (scope, number)
       SELECT body ->> '$.scope', number FROM audit, audit_end
       WHERE number >= indexed AND number < indexed + ? AND body ->> '$.scope' IS NOT NULL`,
    );
    this.#setIndexed = database.prepare(
      `UPDATE audit_end SET indexed =
         min(indexed + ?, (SELECT coalesce(max(number), -1) + 1 FROM audit))
       RETURNING indexed < (SELECT coalesce(max(number), -1) + 1 FROM audit) AS is_behind`,
    );
  }

  /** Rows that there should be. */
  length(): number {
    return Number(this.#length.get()?.["length"]);
  }

  /** Adds rows of something other than a write of events; within a transaction that writes. */
  append(drafts: readonly AuditDraft[]): readonly SealedAuditRow[] {
    const rows = this.appendCaptures(drafts);
    const last = rows.at(-1);
    if (last !== undefined) {
      this.#setLength.run(last.index + 1);
    }
    return rows;
  }

  /** Adds rows of writes of events, whose scopes then keep the number of their last one. */
  appendCaptures(drafts: readonly AuditDraft[]): readonly SealedAuditRow[] {
    if (drafts.length === 0) {
      return [];
    }
    const atMs = Date.now();
    let head = this.#head();
    return drafts.map((draft) => {
      const row = sealAuditRow(head, draft, atMs);
      this.#add.run(row.index, row.body, row.hash);
      head = headAfter(row);
      return row;
    });
  }

  /** Up to `limit` rows from an index on, in their order. */
  from(index: number, limit: number): readonly SealedAuditRow[] {
    return this.#from.all(index, limit).map(toSealedRow);
  }

  /** Puts some rows into the index by scope, and says whether more are to be put there. */
  indexSome(): boolean {
    this.#index.run(rowsPerStep);
    return this.#setIndexed.get(rowsPerStep)?.["is_behind"] === 1;
  }

  /** Rows as a listing wants them; by scope those that the index has. */
  list(listing: AuditListing): readonly SealedAuditRow[] {
    const { scope, since, until, beforeIndex, actor, capability, decision, operation } = listing;
    const conditions: readonly (readonly [string, SQLInputValue | undefined])[] = [
      ["audit_scopes.scope = ?", scope ?? undefined],
      ["number < ?", beforeIndex ?? undefined],
      ["body ->> '$.at' >= ?", since ?? undefined],
      ["body ->> '$.at' < ?", until ?? undefined],
      ["body ->> '$.actor' = ?", actor],
      ["body ->> '$.capability' = ?", capability],
      ["body ->> '$.decision' = ?", decision],
      ["body ->> '$.operation' = ?", operation],
    ];
    const given = conditions.flatMap(([text, value]) =>
      value === undefined ? [] : [{ text, value }],
    );
    const rows = scope === null ? "audit" : "audit_scopes JOIN audit USING (number)";
    const where = given.map(({ text }) => text).join(" AND ") || "true";
    return this.#prepareList(`${rows} WHERE ${where}`)
      .all(...given.map(({ value }) => value), listing.limit)
      .map(toSealedRow);
  }

  /** The end of the chain as its last row tells it. */
  #head(): AuditHead {
    const found = this.#last.get();
    return found === undefined ? emptyChain : headAfter(toSealedRow(found));
  }

  /** There are but a few ways in which listings can differ beside their values. */
  #prepareList(rows: string): StatementSync {
    const statement =
      this.#lists.get(rows) ??
      this.#database.prepare(`SELECT number, body, hash FROM ${rows} ORDER BY number DESC LIMIT ?`);
    this.#lists.set(rows, statement);
    return statement;
  }
}

function toSealedRow(row: Record<string, SQLOutputValue>): SealedAuditRow {
  return { index: Number(row["number"]), body: String(row["body"]), hash: String(row["hash"]) };
}
