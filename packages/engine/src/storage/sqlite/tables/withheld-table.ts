import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { SlotKey } from "../../derivation-storage.ts";
import type { DerivedLayer, Withholding } from "../../forgetting-storage.ts";

/** A withholding, and the row of its event. */
export interface WithheldRow extends Withholding {
  readonly row: number;
}

/** What is withheld from layers, of events that stay. */
export class WithheldTable {
  readonly #add: StatementSync;
  readonly #ofLayer: StatementSync;
  readonly #ofRow: StatementSync;
  readonly #any: StatementSync;
  readonly #removeEvents: StatementSync;
  readonly #removeScope: StatementSync;

  constructor(database: DatabaseSync) {
    const select = `SELECT layer, id, subject_id, predicate FROM withheld
      CROSS JOIN events ON events.row = event_row`;
    this.#add = database.prepare(
      `INSERT OR IGNORE INTO withheld (scope, layer, event_row, subject_id, predicate)
       SELECT ?1, layer, events.row, subject_id, predicate FROM (
         SELECT value ->> 0 AS layer, value ->> 1 AS event_id, value ->> 2 AS subject_id,
           value ->> 3 AS predicate FROM json_each(?2))
       CROSS JOIN events ON events.id = event_id
       WHERE events.scope = ?1 AND forgotten_at IS NULL
       RETURNING layer, event_row, (SELECT id FROM events WHERE row = event_row) AS id, subject_id,
         predicate`,
    );
    this.#ofLayer = database.prepare(`${select} WHERE withheld.scope = ? AND layer = ?`);
    this.#ofRow = database.prepare(
      `${select} WHERE withheld.scope = ? AND layer = ? AND event_row = ?`,
    );
    this.#any = database.prepare(
      "SELECT 1 FROM withheld WHERE scope = ? AND layer = ? AND event_row = ? LIMIT 1",
    );
    this.#removeEvents = database.prepare(
      `DELETE FROM withheld WHERE scope = ? AND event_row IN (SELECT value FROM json_each(?))
       AND layer IN ('beliefs', 'episodes', 'facts', 'understanding')`,
    );
    this.#removeScope = database.prepare("DELETE FROM withheld WHERE scope = ?");
  }

  /** Adds what is withheld of events that are there, and gives what was not withheld before. */
  add(scopeNumber: number, withheld: readonly Withholding[]): readonly WithheldRow[] {
    const values = withheld.map(({ layer, eventId, slot }) => {
      const { subjectId, predicate }: SlotKey = slot ?? { subjectId: "", predicate: "" };
      return [layer, eventId, subjectId, predicate];
    });
    const added = this.#add.all(scopeNumber, JSON.stringify(values));
    return added.map((row) => ({ ...toWithholding(row), row: Number(row["event_row"]) }));
  }

  ofLayer(scopeNumber: number, layer: DerivedLayer): readonly Withholding[] {
    return this.#ofLayer.all(scopeNumber, layer).map(toWithholding);
  }

  /** What is withheld from facts of the event in a row. */
  fromFacts(scopeNumber: number, eventRow: number): readonly Withholding[] {
    return this.#ofRow.all(scopeNumber, "facts", eventRow).map(toWithholding);
  }

  /** Whether anything that an event tells is withheld from a layer. */
  has(scopeNumber: number, layer: DerivedLayer, eventRow: number): boolean {
    return this.#any.get(scopeNumber, layer, eventRow) !== undefined;
  }

  removeEvents(scopeNumber: number, eventRows: readonly number[]): void {
    this.#removeEvents.run(scopeNumber, JSON.stringify(eventRows));
  }

  removeScope(scopeNumber: number): void {
    this.#removeScope.run(scopeNumber);
  }
}

function toWithholding(row: Record<string, SQLOutputValue>): Withholding {
  const [subjectId, predicate] = [String(row["subject_id"]), String(row["predicate"])];
  return {
    layer: toLayer(row["layer"]),
    eventId: String(row["id"]),
    slot: subjectId === "" && predicate === "" ? null : { subjectId, predicate },
  };
}

function toLayer(value: SQLOutputValue | undefined): DerivedLayer {
  const layers: readonly DerivedLayer[] = ["episodes", "facts", "beliefs", "understanding"];
  return layers.find((layer) => layer === value) ?? "facts";
}
