import { createHash } from "node:crypto";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";

/** A turn as the baseline stores it. */
export interface BareTurn {
  readonly scope: string;
  readonly speaker: string;
  readonly role: string;
  readonly text: string;
  /** RFC 3339. */
  readonly observedAt: string;
}

/** A turn as the baseline finds it. */
type BareHit = Readonly<Record<string, SQLOutputValue>>;

/** The baseline: what SQLite and its full-text index do with nothing around them. */
export interface BareStore {
  /** Stores `turns` in one transaction, synchronised to disk, and gives their ids. */
  write(turns: readonly BareTurn[]): readonly number[];
  /** The 50 best turns of a scope that hold any word of `question`, best first, as stored. */
  search(scope: string, question: string): readonly BareHit[];
  close(): void;
}

// The index holds no second copy of the text, and FTS5 sorts faster by `rank` than by `bm25()`,
// which is the same figure: the baseline is to be as fast as SQL can make it.
const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE turns (
    id INTEGER PRIMARY KEY,
    scope TEXT NOT NULL,
    speaker TEXT NOT NULL,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    observed_at TEXT NOT NULL
  );
  CREATE VIRTUAL TABLE words USING fts5(
    scope, text, content = '', tokenize = 'porter unicode61'
  );
  INSERT INTO words (words, rank) VALUES ('rank', 'bm25(0.0, 1.0)');
`;

/** Opens a new baseline file at `path`. */
export function openBareStore(path: string): BareStore {
  const database = new DatabaseSync(path);
  database.exec(schema);
  const insert = prepareInsert(database);
  const search = database.prepare(`
    SELECT turns.id, turns.speaker, turns.text, turns.observed_at
    FROM words JOIN turns ON turns.id = words.rowid
    WHERE words MATCH ? ORDER BY words.rank LIMIT 50
  `);
  return {
    write(turns) {
      database.exec("BEGIN IMMEDIATE");
      const ids = turns.map(insert);
      database.exec("COMMIT");
      return ids;
    },
    search: (scope, question) => search.all(toMatch(scope, question)),
    close: () => database.close(),
  };
}

function prepareInsert(database: DatabaseSync): (turn: BareTurn) => number {
  const turnRow = database.prepare(
    "INSERT INTO turns (scope, speaker, role, text, observed_at) VALUES (?, ?, ?, ?, ?)",
  );
  const wordsRow = database.prepare("INSERT INTO words (rowid, scope, text) VALUES (?, ?, ?)");
  return ({ scope, speaker, role, text, observedAt }) => {
    const id = Number(turnRow.run(scope, speaker, role, text, observedAt).lastInsertRowid);
    wordsRow.run(id, toScopeToken(scope), text);
    return id;
  };
}

function toMatch(scope: string, question: string): string {
  const words = new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const anyWord = Array.from(words, (word) => `"${word}"`).join(" OR ");
  return `scope : ${toScopeToken(scope)} AND text : (${anyWord})`;
}

/** One word for a scope, with an ending that the stemmer leaves alone. */
function toScopeToken(scope: string): string {
  return `s${createHash("sha256").update(scope).digest("hex").slice(0, 20)}x`;
}
