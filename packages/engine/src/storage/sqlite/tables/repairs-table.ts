import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { SlotKey } from "../../derivation-storage.ts";

/** What forgetting left to mend: slots that lost claims, and events to read again. */
export class RepairsTable {
  readonly #add: StatementSync;
  readonly #firstScope: StatementSync;
  readonly #slots: StatementSync;
  readonly #event: StatementSync;
  readonly #removeSlot: StatementSync;
  readonly #removeEvents: StatementSync;
  readonly #removeScope: StatementSync;
  readonly #any: StatementSync;

  constructor(database: DatabaseSync) {
    this.#add = database.prepare(
      `INSERT OR IGNORE INTO repairs (scope, kind, subject_id, predicate, event_row)
       VALUES (?, ?, ?, ?, ?)`,
    );
    this.#firstScope = database.prepare("SELECT scope FROM repairs LIMIT 1");
    this.#slots = database.prepare(
      "SELECT subject_id, predicate FROM repairs WHERE scope = ? AND kind = 'slot'",
    );
    this.#event = database.prepare(
      "SELECT event_row FROM repairs WHERE scope = ? AND kind = 'event' ORDER BY event_row LIMIT 1",
    );
    this.#removeSlot = database.prepare(
      "DELETE FROM repairs WHERE scope = ? AND kind = 'slot' AND subject_id = ? AND predicate = ?",
    );
    this.#removeEvents = database.prepare(
      `DELETE FROM repairs WHERE scope = ? AND kind = 'event' AND subject_id = '' AND predicate = ''
       AND event_row IN (SELECT value FROM json_each(?))`,
    );
    this.#removeScope = database.prepare("DELETE FROM repairs WHERE scope = ?");
    this.#any = database.prepare("SELECT 1 FROM repairs WHERE scope = ? LIMIT 1");
  }

  addSlot(scopeNumber: number, { subjectId, predicate }: SlotKey): void {
    this.#add.run(scopeNumber, "slot", subjectId, predicate, 0);
  }

  addEvent(scopeNumber: number, eventRow: number): void {
    this.#add.run(scopeNumber, "event", "", "", eventRow);
  }

  /** A scope with anything to mend; null where there is none. */
  firstScope(): number | null {
    const found = this.#firstScope.get();
    return found === undefined ? null : Number(found["scope"]);
  }

  hasAny(scopeNumber: number): boolean {
    return this.#any.get(scopeNumber) !== undefined;
  }

  slotsOf(scopeNumber: number): readonly SlotKey[] {
    return this.#slots.all(scopeNumber).map((row) => ({
      subjectId: String(row["subject_id"]),
      predicate: String(row["predicate"]),
    }));
  }

  /** Row of the event to read again that arrived first; null for none. */
  firstEventOf(scopeNumber: number): number | null {
    const found = this.#event.get(scopeNumber);
    return found === undefined ? null : Number(found["event_row"]);
  }

  removeSlot(scopeNumber: number, { subjectId, predicate }: SlotKey): void {
    this.#removeSlot.run(scopeNumber, subjectId, predicate);
  }

  removeEvents(scopeNumber: number, eventRows: readonly number[]): void {
    this.#removeEvents.run(scopeNumber, JSON.stringify(eventRows));
  }

  removeScope(scopeNumber: number): void {
    this.#removeScope.run(scopeNumber);
  }
}
