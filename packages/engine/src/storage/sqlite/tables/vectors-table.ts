import type { Embedding, EventEmbedding } from "@keepsake/core";
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";

/** The vectors of a scope that can be compared with one another. */
export interface VectorSpace {
  readonly number: number;
  readonly dimensions: number;
  readonly vectorCount: number;
  /** Vectors that were there and are gone. */
  readonly removedCount: number;
}

/** A vector as it is stored. */
export interface StoredVector {
  /** Those stored later have greater ones. */
  readonly id: number;
  readonly row: number;
  readonly bytes: Uint8Array;
}

/** Where a vector belongs. */
export interface VectorPlace {
  readonly scopeNumber: number;
  readonly row: number;
}

/** Vectors of events. */
export class VectorsTable {
  readonly #grow: StatementSync;
  readonly #insert: StatementSync;
  readonly #space: StatementSync;
  readonly #hasAny: StatementSync;
  readonly #beyond: StatementSync;
  readonly #ids: StatementSync;
  readonly #ofRows: StatementSync;
  readonly #own: StatementSync;
  readonly #remove: StatementSync;
  readonly #shrink: StatementSync;
  readonly #removeEmpty: StatementSync;

  constructor(database: DatabaseSync) {
    this.#grow = database.prepare(
      `INSERT INTO vector_spaces (scope, model, dimensions, vector_count, removed_count)
       VALUES (?, ?, ?, 1, 0)
       ON CONFLICT (scope, model, dimensions) DO UPDATE SET vector_count = vector_count + 1
       RETURNING number`,
    );
    this.#insert = database.prepare(
      "INSERT INTO event_vectors (space, event_row, text_hash, vector) VALUES (?, ?, ?, ?)",
    );
    this.#space = database.prepare(
      `SELECT number, dimensions, vector_count, removed_count FROM vector_spaces
       WHERE scope = ? AND model = ? AND dimensions = ?`,
    );
    this.#hasAny = database.prepare("SELECT 1 FROM vector_spaces WHERE scope = ? LIMIT 1");
    this.#beyond = database.prepare(
      "SELECT id, event_row, vector FROM event_vectors WHERE space = ? AND id > ? ORDER BY id",
    );
    this.#ids = database.prepare(
      "SELECT json_group_array(id) AS ids FROM event_vectors WHERE space = ?",
    );
    this.#ofRows = database.prepare(
      `SELECT id, event_row, vector FROM event_vectors
       WHERE space = ? AND event_row IN (SELECT value FROM json_each(?))`,
    );
    this.#own = database.prepare(
      `SELECT events.id AS event_id, model, vector FROM events
       JOIN event_vectors ON event_row = row JOIN vector_spaces ON number = space
       WHERE events.id IN (SELECT value FROM json_each(?)) AND events.scope = ? AND text_hash IS NULL`,
    );
    this.#remove = database.prepare(
      `DELETE FROM event_vectors WHERE event_row IN (SELECT value FROM json_each(?))
       RETURNING space`,
    );
    this.#shrink = database.prepare(
      `UPDATE vector_spaces SET vector_count = vector_count - ?1, removed_count = removed_count + ?1
       WHERE number = ?2`,
    );
    this.#removeEmpty = database.prepare(
      "DELETE FROM vector_spaces WHERE scope = ? AND vector_count = 0",
    );
  }

  /** Adds the vector of an event, with a hash of the text that it was worked out of, if it was. */
  add(
    { scopeNumber, row }: VectorPlace,
    { model, vector }: Embedding,
    textHash: string | null = null,
  ): void {
    const space = this.#grow.get(scopeNumber, model, vector.length);
    this.#insert.run(Number(space?.["number"]), row, textHash, toBytes(vector));
  }

  /** The space of a scope; null where nothing is in it. */
  findSpace(scopeNumber: number, model: string, dimensions: number): VectorSpace | null {
    const found = this.#space.get(scopeNumber, model, dimensions);
    return found === undefined
      ? null
      : {
          number: Number(found["number"]),
          dimensions: Number(found["dimensions"]),
          vectorCount: Number(found["vector_count"]),
          removedCount: Number(found["removed_count"]),
        };
  }

  /** The vectors of a space that were stored after the one with an id, in that order. */
  *beyond(spaceNumber: number, id: number): Generator<StoredVector> {
    for (const found of this.#beyond.iterate(spaceNumber, id)) {
      yield toStoredVector(found);
    }
  }

  /** Ids of all vectors of a space. */
  idsOf(spaceNumber: number): readonly number[] {
    return JSON.parse(String(this.#ids.get(spaceNumber)?.["ids"]));
  }

  /** The vectors of the events in some rows that are in a space. */
  ofRows(spaceNumber: number, rows: readonly number[]): readonly StoredVector[] {
    return this.#ofRows.all(spaceNumber, JSON.stringify(rows)).map(toStoredVector);
  }

  /** What those of some events of a scope were written with that have any. */
  own(scopeNumber: number, ids: readonly string[]): readonly EventEmbedding[] {
    return this.#own.all(JSON.stringify(ids), scopeNumber).map((found) => ({
      eventId: String(found["event_id"]),
      embedding: { model: String(found["model"]), vector: toNumbers(toBlob(found["vector"])) },
    }));
  }

  /** Takes away the vectors of events of a scope. */
  remove(scopeNumber: number, rows: readonly number[]): void {
    if (this.#hasAny.get(scopeNumber) === undefined) {
      return;
    }
    const removed = this.#remove.all(JSON.stringify(rows));
    for (const [space, gone] of Map.groupBy(removed, (found) => Number(found["space"]))) {
      this.#shrink.run(gone.length, space);
    }
    this.#removeEmpty.run(scopeNumber);
  }
}

/** The numbers of a vector as it is stored. */
export function toNumbers(bytes: Uint8Array): number[] {
  return Array.from(new Float32Array(bytes.slice().buffer));
}

function toBytes(vector: readonly number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(vector).buffer);
}

function toStoredVector(found: Record<string, SQLOutputValue>): StoredVector {
  return {
    id: Number(found["id"]),
    row: Number(found["event_row"]),
    bytes: toBlob(found["vector"]),
  };
}

/** Bytes of a column that holds some. */
export function toBlob(value: SQLOutputValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}
