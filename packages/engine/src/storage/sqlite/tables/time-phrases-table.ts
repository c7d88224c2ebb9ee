import type { TimePhrase } from "@keepsake/core";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { foldText } from "../../../text/fold-text.ts";

/** Names for stretches of time, by the scope that added them. */
export class TimePhrasesTable {
  readonly #put: StatementSync;
  readonly #ofScope: StatementSync;
  readonly #remove: StatementSync;
  readonly #clear: StatementSync;

  constructor(database: DatabaseSync) {
    this.#put = database.prepare(
      `INSERT INTO time_phrases (scope, name_key, body) VALUES (?, ?, ?)
       ON CONFLICT (scope, name_key) DO UPDATE SET body = excluded.body`,
    );
    this.#ofScope = database.prepare(
      "SELECT body FROM time_phrases WHERE scope = ? ORDER BY name_key",
    );
    this.#remove = database.prepare("DELETE FROM time_phrases WHERE scope = ? AND name_key = ?");
    this.#clear = database.prepare("DELETE FROM time_phrases WHERE scope = ?");
  }

  put(scopeNumber: number, phrase: TimePhrase): void {
    this.#put.run(scopeNumber, foldText(phrase.name), JSON.stringify(phrase));
  }

  ofScope(scopeNumber: number): readonly TimePhrase[] {
    return this.#ofScope.all(scopeNumber).map((row) => JSON.parse(String(row["body"])));
  }

  /** Removes every phrase of a scope. */
  clear(scopeNumber: number): void {
    this.#clear.run(scopeNumber);
  }

  /** Removes a phrase and says whether there was one. */
  remove(scopeNumber: number, name: string): boolean {
    return Number(this.#remove.run(scopeNumber, foldText(name)).changes) > 0;
  }
}
