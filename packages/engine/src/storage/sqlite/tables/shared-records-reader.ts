import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { SlotKey } from "../../derivation-storage.ts";
import type { SharedRecord } from "../../erasure-storage.ts";

/** A version of a fact that rests on events of another scope than its own. */
export interface SharedFact extends SharedRecord {
  readonly row: number;
  readonly scopeNumber: number;
  readonly slot: SlotKey;
}

/** A version of a concept that rests on events of another scope than its own. */
export interface SharedConcept extends SharedRecord {
  readonly version: number;
  readonly scopeNumber: number;
}

/** Finds what rests on events of other scopes. */
export class SharedRecordsReader {
  readonly #facts: StatementSync;
  readonly #concepts: StatementSync;

  constructor(database: DatabaseSync) {
    this.#facts = database.prepare(
      `SELECT DISTINCT facts.row AS row, facts.id AS id, path, number, subject_id, predicate
       FROM events JOIN fact_supports ON event_row = events.row JOIN facts ON facts.row = fact
       JOIN scopes ON scopes.number = facts.scope
       WHERE events.id IN (SELECT value FROM json_each(?)) AND facts.scope <> ?`,
    );
    this.#concepts = database.prepare(
      `SELECT concepts.id AS id, version, path, number FROM concepts
       JOIN scopes ON scopes.number = scope WHERE EXISTS (
         SELECT 1 FROM json_each(body, '$.supports') AS support
         WHERE support.value IN (SELECT value FROM json_each(?))) AND scope <> ?`,
    );
  }

  /** Versions of facts outside a scope that rest on some events of it. */
  facts(scopeNumber: number, eventIds: readonly string[]): readonly SharedFact[] {
    return this.#facts.all(JSON.stringify(eventIds), scopeNumber).map((found) => ({
      ...toShared(found),
      row: Number(found["row"]),
      slot: { subjectId: String(found["subject_id"]), predicate: String(found["predicate"]) },
    }));
  }

  /** Versions of concepts likewise. */
  concepts(scopeNumber: number, eventIds: readonly string[]): readonly SharedConcept[] {
    return this.#concepts.all(JSON.stringify(eventIds), scopeNumber).map((found) => ({
      ...toShared(found),
      version: Number(found["version"]),
    }));
  }
}

function toShared(
  found: Record<string, SQLOutputValue>,
): SharedRecord & { readonly scopeNumber: number } {
  return {
    id: String(found["id"]),
    scope: String(found["path"]),
    scopeNumber: Number(found["number"]),
  };
}
