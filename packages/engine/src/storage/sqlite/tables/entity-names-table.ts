import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { EntityName } from "../../../extraction/extractor.ts";

/** The names that entities of a scope go by, each with the event that tells it. */
export class EntityNamesTable {
  readonly #insert: StatementSync;
  readonly #before: StatementSync;
  readonly #ofEvent: StatementSync;
  readonly #remove: StatementSync;
  readonly #removeScope: StatementSync;

  constructor(database: DatabaseSync) {
    const select = `SELECT entity_id, name, entity_names.kind AS kind, events.id AS event_id
      FROM entity_names JOIN events ON events.row = event_row`;
    this.#insert = database.prepare(
      "INSERT INTO entity_names (scope, event_row, entity_id, name, kind) VALUES (?, ?, ?, ?, ?)",
    );
    this.#before = database.prepare(
      `${select} WHERE entity_names.scope = ? AND event_row < ? ORDER BY event_row, number`,
    );
    this.#ofEvent = database.prepare(`${select} WHERE event_row = ? ORDER BY number`);
    this.#remove = database.prepare(
      "DELETE FROM entity_names WHERE event_row IN (SELECT value FROM json_each(?))",
    );
    this.#removeScope = database.prepare("DELETE FROM entity_names WHERE scope = ?");
  }

  add(scopeNumber: number, eventRow: number, { entityId, name, kind }: EntityName): void {
    this.#insert.run(scopeNumber, eventRow, entityId, name, kind);
  }

  /** Names told by events of a scope that arrived before the one in `row`, in order of arrival. */
  before(scopeNumber: number, row: number): readonly EntityName[] {
    return this.#before.all(scopeNumber, row).map(toEntityName);
  }

  ofEvent(eventRow: number): readonly EntityName[] {
    return this.#ofEvent.all(eventRow).map(toEntityName);
  }

  removeEvents(eventRows: readonly number[]): void {
    this.#remove.run(JSON.stringify(eventRows));
  }

  removeScope(scopeNumber: number): void {
    this.#removeScope.run(scopeNumber);
  }
}

function toEntityName(row: Record<string, SQLOutputValue>): EntityName {
  return {
    entityId: String(row["entity_id"]),
    name: String(row["name"]),
    kind: toKind(row["kind"]),
    eventId: String(row["event_id"]),
  };
}

function toKind(value: SQLOutputValue | undefined): EntityName["kind"] {
  return value === "name" || value === "role" ? value : "alias";
}
