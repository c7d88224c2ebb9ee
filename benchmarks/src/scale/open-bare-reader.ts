import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import { randomBelow, type Random } from "../speed/random.ts";
import { frequentWords } from "../speed/vocabulary.ts";
import type { Question } from "./ask-memory.ts";

/** A turn to ask about. */
export interface AskedTurn {
  readonly scope: string;
  readonly speaker: string;
  readonly text: string;
}

/** What the file of a memory holds. */
export interface FileContents {
  readonly events: number;
  readonly scopes: number;
  readonly bytes: number;
}

/** The most rows that a bare query returns. */
const mostRows = 300;

/**
 * The baseline: one query of the text index in the memory's own file, with nothing around it, that
 * returns up to 300 events as stored. It reads the tables as they are, so a new shape of them asks for
 * new SQL here.
 */
export interface BareReader {
  /** The best of those with any word of the question, by FTS5's rank. */
  ranked(question: Question): readonly BareRow[];
  /** The first of them to arrive. */
  unranked(question: Question): readonly BareRow[];
  /** The best of those with any of its words that tell something. */
  telling(question: Question): readonly BareRow[];
  /** Turns from all over the scopes that `within` allows. */
  pickTurns(
    count: number,
    random: Random,
    within: (scope: string) => boolean,
  ): readonly AskedTurn[];
  contents(): FileContents;
  close(): void;
}

type BareRow = Readonly<Record<string, SQLOutputValue>>;

const select = `SELECT events.id, events.observed_actor, events.body, events.observed_at
  FROM event_index CROSS JOIN events ON events.row = event_index.rowid
  WHERE event_index MATCH ?`;
const stopWords = new Set(frequentWords);

/** Opens the file of a memory to read it without one. */
export function openBareReader(path: string): BareReader {
  const database = new DatabaseSync(path, { readOnly: true });
  const ranked = database.prepare(`${select} ORDER BY event_index.rank LIMIT ${mostRows}`);
  const unranked = database.prepare(`${select} LIMIT ${mostRows}`);
  const number = database.prepare("SELECT number FROM scopes WHERE path = ?");
  const toMatch = (scope: string, words: readonly string[]): string => {
    const scopeWord = `"\u0001${String(number.get(scope)?.["number"])}"`;
    return `${scopeWord} AND (${words.map((word) => `"${word}"`).join(" OR ")})`;
  };
  return {
    ranked: ({ scope, query }) => ranked.all(toMatch(scope, wordsOf(query))),
    unranked: ({ scope, query }) => unranked.all(toMatch(scope, wordsOf(query))),
    telling: ({ scope, query }) => ranked.all(toMatch(scope, tellingWordsOf(query))),
    pickTurns: preparePicking(database),
    contents: () => readContents(database),
    close: () => database.close(),
  };
}

function wordsOf(question: string): readonly string[] {
  return [...new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu))];
}

function tellingWordsOf(question: string): readonly string[] {
  const words = wordsOf(question);
  const telling = words.filter((word) => !stopWords.has(word));
  return telling.length > 0 ? telling : words;
}

function preparePicking(database: DatabaseSync): BareReader["pickTurns"] {
  const last = database.prepare("SELECT max(row) AS row FROM events");
  const find = database.prepare(
    `SELECT path, observed_actor, body FROM events JOIN scopes ON scopes.number = scope
     WHERE row = ?`,
  );
  return (count, random, within) => {
    const rows = Number(last.get()?.["row"]);
    const turns: AskedTurn[] = [];
    for (let tried = 0; turns.length < count && tried < 1_000 * count; tried += 1) {
      const found = find.get(1 + randomBelow(random, rows));
      const scope = String(found?.["path"]);
      if (found !== undefined && within(scope)) {
        const { observed_actor: speaker, body: text } = found;
        turns.push({ scope, speaker: String(speaker), text: String(text) });
      }
    }
    return turns;
  };
}

function readContents(database: DatabaseSync): FileContents {
  const sizes = database
    .prepare(
      `SELECT count(*) AS scopes, sum(event_count) AS events,
         (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size) AS bytes
       FROM scopes`,
    )
    .get();
  return {
    events: Number(sizes?.["events"]),
    scopes: Number(sizes?.["scopes"]),
    bytes: Number(sizes?.["bytes"]),
  };
}
