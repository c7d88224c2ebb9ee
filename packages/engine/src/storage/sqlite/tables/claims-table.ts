import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";
import type { Claim, ClaimDraft } from "../../../layers/facts/claim.ts";
import type { SlotKey } from "../../derivation-storage.ts";
import type { ClaimQuery } from "../../forgetting-storage.ts";

const selectClaims = `SELECT claims.body AS body, events.id AS event_id, observed_at, recorded_at
  FROM claims JOIN events ON events.row = claims.event_row`;

/** What was read out of events, claim by claim. */
export class ClaimsTable {
  readonly #database: DatabaseSync;
  readonly #finds = new Map<string, StatementSync>();
  readonly #insert: StatementSync;
  readonly #insertContext: StatementSync;
  readonly #bySlot: StatementSync;
  readonly #byEvent: StatementSync;
  readonly #slotsOfEvents: StatementSync;
  readonly #dependents: StatementSync;
  readonly #removeContext: StatementSync;
  readonly #remove: StatementSync;
  readonly #removeContextOfSlot: StatementSync;
  readonly #removeFromSlot: StatementSync;
  readonly #removeContextOfScope: StatementSync;
  readonly #removeScope: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#insert = database.prepare(
      "INSERT INTO claims (scope, event_row, subject_id, predicate, body) VALUES (?, ?, ?, ?, ?)",
    );
    this.#insertContext = database.prepare(
      "INSERT OR IGNORE INTO claim_context (event_id, claim) VALUES (?, ?)",
    );
    this.#bySlot = database.prepare(
      `${selectClaims} WHERE claims.scope = ? AND subject_id = ? AND predicate = ?
       ORDER BY event_row, number`,
    );
    this.#byEvent = database.prepare(`${selectClaims} WHERE event_row = ? ORDER BY number`);
    const ofRows = "event_row IN (SELECT value FROM json_each(?))";
    this.#slotsOfEvents = database.prepare(
      `SELECT DISTINCT subject_id, predicate FROM claims WHERE ${ofRows}`,
    );
    this.#dependents = database.prepare(
      `WITH RECURSIVE dependents (event_row) AS (
         SELECT claims.event_row FROM claim_context JOIN claims ON claims.number = claim
         WHERE event_id IN (SELECT value FROM json_each(?))
         UNION
         SELECT claims.event_row FROM dependents
         JOIN events ON events.row = dependents.event_row
         JOIN claim_context ON claim_context.event_id = events.id
         JOIN claims ON claims.number = claim
       )
       SELECT event_row FROM dependents`,
    );
    this.#removeContext = database.prepare(
      `DELETE FROM claim_context WHERE claim IN (SELECT number FROM claims WHERE ${ofRows})`,
    );
    this.#remove = database.prepare(`DELETE FROM claims WHERE ${ofRows}`);
    const ofSlot = "event_row = ? AND subject_id = ? AND predicate = ?";
    this.#removeContextOfSlot = database.prepare(
      `DELETE FROM claim_context WHERE claim IN (SELECT number FROM claims WHERE ${ofSlot})`,
    );
    this.#removeFromSlot = database.prepare(`DELETE FROM claims WHERE ${ofSlot}`);
    this.#removeContextOfScope = database.prepare(
      "DELETE FROM claim_context WHERE claim IN (SELECT number FROM claims WHERE scope = ?)",
    );
    this.#removeScope = database.prepare("DELETE FROM claims WHERE scope = ?");
  }

  add(scopeNumber: number, eventRow: number, claim: Claim): void {
    const { eventId: _id, observedAtMs: _observed, recordedAtMs: _recorded, ...draft } = claim;
    const { lastInsertRowid } = this.#insert.run(
      scopeNumber,
      eventRow,
      claim.subject.id,
      claim.predicate,
      JSON.stringify(draft),
    );
    for (const eventId of claim.restsOn) {
      this.#insertContext.run(eventId, lastInsertRowid);
    }
  }

  ofSlot(scopeNumber: number, { subjectId, predicate }: SlotKey): readonly Claim[] {
    return this.#bySlot.all(scopeNumber, subjectId, predicate).map(toClaim);
  }

  ofEvent(eventRow: number): readonly Claim[] {
    return this.#byEvent.all(eventRow).map(toClaim);
  }

  /** Every slot that some events claim anything of. */
  slotsOfEvents(eventRows: readonly number[]): readonly SlotKey[] {
    return this.#slotsOfEvents.all(JSON.stringify(eventRows)).map((row) => ({
      subjectId: String(row["subject_id"]),
      predicate: String(row["predicate"]),
    }));
  }

  /** Rows of the events of which a claim rests on any of some others too, be it by way of further ones. */
  dependentsOf(eventIds: readonly string[]): readonly number[] {
    const found = this.#dependents.all(JSON.stringify(eventIds));
    return found.map((row) => Number(row["event_row"]));
  }

  removeEvents(eventRows: readonly number[]): void {
    const rows = JSON.stringify(eventRows);
    this.#removeContext.run(rows);
    this.#remove.run(rows);
  }

  /** Takes away what one event claims of one slot. */
  removeFromSlot(eventRow: number, { subjectId, predicate }: SlotKey): void {
    this.#removeContextOfSlot.run(eventRow, subjectId, predicate);
    this.#removeFromSlot.run(eventRow, subjectId, predicate);
  }

  /** Claims of a scope that meet a query, in order of arrival. */
  find(scopeNumber: number, { subjectIds, predicates, objectIds }: ClaimQuery): readonly Claim[] {
    const conditions: readonly (readonly [string, readonly string[] | null])[] = [
      ["subject_id", subjectIds],
      ["predicate", predicates],
      ["claims.body ->> '$.object.id'", objectIds],
    ];
    const given = conditions.flatMap(([column, values]) =>
      values === null ? [] : [{ column, value: JSON.stringify(values) }],
    );
    const values: readonly SQLInputValue[] = given.map(({ value }) => value);
    return this.#prepareFind(given.map(({ column }) => column))
      .all(scopeNumber, ...values)
      .map(toClaim);
  }

  removeScope(scopeNumber: number): void {
    this.#removeContextOfScope.run(scopeNumber);
    this.#removeScope.run(scopeNumber);
  }

  /** There are but a few ways in which queries can differ beside their values. */
  #prepareFind(columns: readonly string[]): StatementSync {
    const given = columns.map((column) => ` AND ${column} IN (SELECT value FROM json_each(?))`);
    const condition = given.join("");
    const statement =
      this.#finds.get(condition) ??
      this.#database.prepare(
        `${selectClaims} WHERE claims.scope = ?${condition} ORDER BY event_row, number`,
      );
    this.#finds.set(condition, statement);
    return statement;
  }
}

function toClaim(row: Record<string, SQLOutputValue>): Claim {
  const draft: ClaimDraft = JSON.parse(String(row["body"]));
  return {
    ...draft,
    eventId: String(row["event_id"]),
    observedAtMs: Number(row["observed_at"]),
    recordedAtMs: Number(row["recorded_at"]),
  };
}
