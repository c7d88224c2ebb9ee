import { hash } from "node:crypto";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { quoteWord, scopeWord } from "./index-words.ts";
import { type MatchRows, prepareMatchRows } from "./match-rows.ts";

/** What the index holds of an event. */
export interface IndexEntry {
  readonly scopeNumber: number;
  readonly text: string;
  readonly labels: readonly string[];
}

/** Up to this many rows that hold a label are looked at one by one, whatever scopes they are of. */
const fewRows = 200;

/**
 * The text index: for each event the words of its text, its scope and its labels. Words come parted and folded,
 * so that SQLite's ascii tokenizer takes each as it is and only stems it. The scope is a word too:
 * SQLite then skips from match to match within it, and finds a scope's events without an index of
 * their own, which would cost each write more than all else in it.
 */
export class EventIndex {
  readonly #add: StatementSync;
  readonly #addBodies: StatementSync;
  readonly #remove: StatementSync;
  readonly #ofScope: StatementSync;
  readonly #ofAnyScope: StatementSync;
  readonly #match: MatchRows;

  constructor(database: DatabaseSync) {
    this.#add = database.prepare("INSERT INTO event_index (rowid, words) VALUES (?, ?)");
    this.#addBodies = database.prepare(
      `INSERT INTO event_index (rowid, words)
       SELECT row, char(1) || scope || ' ' || body FROM events WHERE row >= ? AND row <= ?`,
    );
    this.#remove = database.prepare(
      "DELETE FROM event_index WHERE rowid IN (SELECT value FROM json_each(?))",
    );
    this.#ofScope = database.prepare(
      "SELECT json_group_array(rowid) AS rows FROM event_index WHERE event_index MATCH ?",
    );
    this.#ofAnyScope = database.prepare(
      `SELECT row, scope FROM event_index CROSS JOIN events ON events.row = event_index.rowid
       WHERE event_index MATCH ? LIMIT ${fewRows + 1}`,
    );
    this.#match = prepareMatchRows(database, "event_index");
  }

  add(row: number, { scopeNumber, text, labels }: IndexEntry): void {
    const words = labels.length === 0 ? text : `${labels.map(labelWord).join(" ")} ${text}`;
    this.#add.run(row, `${scopeWord(scopeNumber)} ${words}`);
  }

  /** Adds events in a row, none of them labelled, whose texts go into the index as they are stored. */
  addBodies(firstRow: number, lastRow: number): void {
    this.#addBodies.run(firstRow, lastRow);
  }

  remove(rows: readonly number[]): void {
    this.#remove.run(JSON.stringify(rows));
  }

  /** Rows of all events of a scope, in order of arrival. */
  rowsOfScope(scopeNumber: number): readonly number[] {
    return JSON.parse(String(this.#ofScope.get(quoteWord(scopeWord(scopeNumber)))?.["rows"]));
  }

  /** For each group of words the rows of a scope that hold at least one, in order of arrival. */
  rowsOfEach(
    scopeNumber: number,
    groups: readonly (readonly string[])[],
  ): readonly (readonly number[])[] {
    return this.#match(scopeNumber, groups);
  }

  /** Whether few events, of whatever scopes, may have one of `labels`. */
  isRare(labels: readonly string[]): boolean {
    return this.#fewWithWords(0, labels.map(labelWord)) !== null;
  }

  /** Rows of a scope that may have at least one of `labels`: other labels can share their words. */
  rowsWithLabels(scopeNumber: number, labels: readonly string[]): readonly number[] {
    const words = labels.map(labelWord);
    return this.#fewWithWords(scopeNumber, words) ?? this.#match(scopeNumber, [words]).flat();
  }

  /** Rows of a scope that hold one of `words`; null where too many do, of whatever scopes. */
  #fewWithWords(scopeNumber: number, words: readonly string[]): readonly number[] | null {
    const found = this.#ofAnyScope.all(words.map(quoteWord).join(" OR "));
    return found.length > fewRows
      ? null
      : found.filter(({ scope }) => scope === scopeNumber).map(({ row }) => Number(row));
  }
}

function labelWord(label: string): string {
  return `\u0001l${hash("sha256", label).slice(0, 16)}`;
}
