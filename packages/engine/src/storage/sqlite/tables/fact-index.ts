import type { DatabaseSync, StatementSync } from "node:sqlite";
import { scopeWord } from "./index-words.ts";
import { type MatchRows, prepareMatchRows } from "./match-rows.ts";

/** The text index of facts: the words of each version and its scope, as in the index of events. */
export class FactIndex {
  readonly #add: StatementSync;
  readonly #remove: StatementSync;
  readonly #match: MatchRows;

  constructor(database: DatabaseSync) {
    this.#add = database.prepare("INSERT INTO fact_index (rowid, words) VALUES (?, ?)");
    this.#remove = database.prepare(
      "DELETE FROM fact_index WHERE rowid IN (SELECT value FROM json_each(?))",
    );
    this.#match = prepareMatchRows(database, "fact_index");
  }

  add(row: number, scopeNumber: number, indexText: string): void {
    this.#add.run(row, `${scopeWord(scopeNumber)} ${indexText}`);
  }

  remove(rows: readonly number[]): void {
    this.#remove.run(JSON.stringify(rows));
  }

  /** For each group of words the rows of a scope that hold at least one. */
  rowsOfEach(
    scopeNumber: number,
    groups: readonly (readonly string[])[],
  ): readonly (readonly number[])[] {
    return this.#match(scopeNumber, groups);
  }
}
