import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ErasureEvent, ErasureListing, EventSelection } from "../../erasure-storage.ts";

/** An event that is to be deleted. */
export interface PendingErasure extends ErasureEvent {
  /** Whether it was not forgotten yet. */
  readonly isLiving: boolean;
  readonly idempotencyKey: string | null;
}

/** `kind` of an event that was erased. */
export const erasedKind = "erased";

const states = { pending: 0, deleted: 1, remains: 2 } as const;

/** The events of erasures, and of previews of them. */
export class ErasureEventsTable {
  readonly #select: StatementSync;
  readonly #gather: StatementSync;
  readonly #pending: StatementSync;
  readonly #list: StatementSync;
  readonly #any: StatementSync;
  readonly #note: StatementSync;
  readonly #remove: StatementSync;

  constructor(database: DatabaseSync) {
    const join = "erasure_events JOIN events ON events.row = event_row WHERE selection = ?";
    this.#select = database.prepare(
      `INSERT OR IGNORE INTO erasure_events (selection, state, event_row)
       SELECT ?, 0, row FROM events WHERE scope = ? AND kind <> '${erasedKind}'
         AND row <= ? AND id IN (SELECT value FROM json_each(?))`,
    );
    this.#gather = database.prepare(
      `INSERT OR IGNORE INTO erasure_events (selection, state, event_row)
       SELECT ?, 0, row FROM events WHERE scope = ? AND kind <> '${erasedKind}'
         AND row > ? AND row <= ?`,
    );
    this.#pending = database.prepare(
      `SELECT row, id, idempotency_key, forgotten_at IS NULL AS is_living FROM ${join}
       AND state = 0 ORDER BY event_row LIMIT ?`,
    );
    this.#list = database.prepare(
      `SELECT row, id FROM ${join} AND state = ?2 AND event_row > ?3
       AND (state <> 0 OR forgotten_at IS NULL) ORDER BY event_row LIMIT ?4`,
    );
    this.#any = database.prepare(
      "SELECT 1 FROM erasure_events WHERE selection = ? AND state = 0 LIMIT 1",
    );
    this.#note = database.prepare(
      "UPDATE erasure_events SET state = ? WHERE selection = ? AND state = 0 AND event_row = ?",
    );
    this.#remove = database.prepare("DELETE FROM erasure_events WHERE selection = ?");
  }

  /** Adds events of a scope, also forgotten ones, by their ids. */
  select({ id, eventIds, throughRow }: EventSelection, scopeNumber: number): void {
    this.#select.run(id, scopeNumber, throughRow, JSON.stringify(eventIds));
  }

  /** Adds the events of a scope that stand in a stretch of the log. */
  gather(
    selection: string,
    scopeNumber: number,
    { afterRow, throughRow }: { readonly afterRow: number; readonly throughRow: number },
  ): void {
    this.#gather.run(selection, scopeNumber, afterRow, throughRow);
  }

  /** Up to `limit` events that are to be deleted, in order of arrival. */
  pending(selection: string, limit: number): readonly PendingErasure[] {
    return this.#pending.all(selection, limit).map((found) => {
      const { row, id, idempotency_key: key, is_living: isLiving } = found;
      return {
        row: Number(row),
        id: String(id),
        isLiving: isLiving === 1,
        idempotencyKey: typeof key === "string" ? key : null,
      };
    });
  }

  list(selection: string, { of, afterRow, limit }: ErasureListing): readonly ErasureEvent[] {
    const found = this.#list.all(selection, states[of], afterRow, limit);
    return found.map(({ row, id }) => ({ row: Number(row), id: String(id) }));
  }

  hasPending(selection: string): boolean {
    return this.#any.get(selection) !== undefined;
  }

  /** Notes that an event was deleted. */
  note(selection: string, { row, isLiving }: PendingErasure): void {
    this.#note.run(isLiving ? states.deleted : states.remains, selection, row);
  }

  remove(selection: string): void {
    this.#remove.run(selection);
  }
}
