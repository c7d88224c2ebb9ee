import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { Claim, ClaimDraft } from "../../../layers/facts/claim.ts";
import type { SlotKey } from "../../derivation-storage.ts";

const selectClaims = `SELECT claims.body AS body, events.id AS event_id, observed_at, recorded_at
  FROM claims JOIN events ON events.row = claims.event_row`;

/** What was read out of events, claim by claim. */
export class ClaimsTable {
  readonly #insert: StatementSync;
  readonly #insertContext: StatementSync;
  readonly #bySlot: StatementSync;
  readonly #byEvent: StatementSync;
  readonly #slotsOfEvent: StatementSync;
  readonly #dependents: StatementSync;
  readonly #removeContext: StatementSync;
  readonly #remove: StatementSync;
  readonly #removeContextOfScope: StatementSync;
  readonly #removeScope: StatementSync;

  constructor(database: DatabaseSync) {
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
    this.#slotsOfEvent = database.prepare(
      "SELECT DISTINCT subject_id, predicate FROM claims WHERE event_row = ?",
    );
    this.#dependents = database.prepare(
      `SELECT DISTINCT event_row FROM claim_context JOIN claims ON claims.number = claim
       WHERE event_id = ?`,
    );
    this.#removeContext = database.prepare(
      "DELETE FROM claim_context WHERE claim IN (SELECT number FROM claims WHERE event_row = ?)",
    );
    this.#remove = database.prepare("DELETE FROM claims WHERE event_row = ?");
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

  slotsOfEvent(eventRow: number): readonly SlotKey[] {
    return this.#slotsOfEvent.all(eventRow).map((row) => ({
      subjectId: String(row["subject_id"]),
      predicate: String(row["predicate"]),
    }));
  }

  /** Rows of the events of which a claim rests on this event too. */
  dependentsOf(eventId: string): readonly number[] {
    return this.#dependents.all(eventId).map((row) => Number(row["event_row"]));
  }

  removeEvent(eventRow: number): void {
    this.#removeContext.run(eventRow);
    this.#remove.run(eventRow);
  }

  removeScope(scopeNumber: number): void {
    this.#removeContextOfScope.run(scopeNumber);
    this.#removeScope.run(scopeNumber);
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
