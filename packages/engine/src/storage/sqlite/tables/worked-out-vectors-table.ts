import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { VectorKind } from "../../vector-storage.ts";
import { toBlob, toNumbers } from "./vectors-table.ts";

/** Which vectors are worked out, and how far. */
export interface EmbedderState extends VectorKind {
  readonly throughRow: number;
}

/** An event that has a vector or not, without what it says. */
export interface EmbeddingPlace {
  readonly row: number;
  readonly scopeNumber: number;
  /** Whether it is there and has no vector of the kind. */
  readonly isWanting: boolean;
}

/** Vectors that are worked out of texts. */
export class WorkedOutVectorsTable {
  readonly #state: StatementSync;
  readonly #choose: StatementSync;
  readonly #advance: StatementSync;
  readonly #next: StatementSync;
  readonly #known: StatementSync;
  readonly #place: StatementSync;
  readonly #drop: StatementSync;
  readonly #shrink: StatementSync;
  readonly #removeEmpty: StatementSync;

  constructor(database: DatabaseSync) {
    this.#state = database.prepare("SELECT model, dimensions, through_row FROM embedder");
    this.#choose = database.prepare("INSERT OR REPLACE INTO embedder VALUES (1, ?, ?, 0)");
    this.#advance = database.prepare("UPDATE embedder SET through_row = ?");
    const place = `SELECT row, scope, forgotten_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM event_vectors JOIN vector_spaces ON number = space
        WHERE event_row = row AND model = ?1 AND dimensions = ?2) AS is_wanting FROM events`;
    this.#next = database.prepare(`${place} WHERE row > ?3 ORDER BY row LIMIT ?4`);
    this.#place = database.prepare(`${place} WHERE row = ?3`);
    this.#known = database.prepare(
      `SELECT text_hash, vector FROM event_vectors JOIN vector_spaces ON number = space
       WHERE text_hash IN (SELECT value FROM json_each(?)) AND model = ? AND dimensions = ?`,
    );
    this.#drop = database.prepare(
      `DELETE FROM event_vectors WHERE id IN (
         SELECT id FROM event_vectors WHERE text_hash IS NOT NULL AND space IN (
           SELECT number FROM vector_spaces, embedder
           WHERE vector_spaces.model <> embedder.model
             OR vector_spaces.dimensions <> embedder.dimensions)
         ORDER BY id LIMIT ?)
       RETURNING space`,
    );
    this.#shrink = database.prepare(
      `UPDATE vector_spaces SET vector_count = vector_count - ?1, removed_count = removed_count + ?1
       WHERE number = ?2`,
    );
    this.#removeEmpty = database.prepare("DELETE FROM vector_spaces WHERE vector_count = 0");
  }

  /** Null where none are worked out. */
  state(): EmbedderState | null {
    const found = this.#state.get();
    return found === undefined
      ? null
      : {
          model: String(found["model"]),
          dimensions: Number(found["dimensions"]),
          throughRow: Number(found["through_row"]),
        };
  }

  /** Begins anew with vectors of another kind. */
  choose({ model, dimensions }: VectorKind): void {
    this.#choose.run(model, dimensions);
  }

  advance(throughRow: number): void {
    this.#advance.run(throughRow);
  }

  /** The events of the log behind a row. */
  next({ model, dimensions }: VectorKind, row: number, limit: number): readonly EmbeddingPlace[] {
    return this.#next.all(model, dimensions, row, limit).map(toPlace);
  }

  /** The event in a row. */
  place({ model, dimensions }: VectorKind, row: number): EmbeddingPlace | null {
    const found = this.#place.get(model, dimensions, row);
    return found === undefined ? null : toPlace(found);
  }

  known(
    { model, dimensions }: VectorKind,
    textHashes: readonly string[],
  ): ReadonlyMap<string, readonly number[]> {
    const found = this.#known.all(JSON.stringify(textHashes), model, dimensions);
    return new Map(
      found.map((row) => [String(row["text_hash"]), toNumbers(toBlob(row["vector"]))]),
    );
  }

  /** Drops some of another kind than is worked out now, and says how many. */
  dropOld(limit: number): number {
    const dropped = this.#drop.all(limit);
    for (const [space, gone] of Map.groupBy(dropped, (found) => Number(found["space"]))) {
      this.#shrink.run(gone.length, space);
    }
    if (dropped.length > 0) {
      this.#removeEmpty.run();
    }
    return dropped.length;
  }
}

function toPlace(found: Record<string, SQLOutputValue>): EmbeddingPlace {
  return {
    row: Number(found["row"]),
    scopeNumber: Number(found["scope"]),
    isWanting: found["is_wanting"] === 1,
  };
}
