import { hash } from "node:crypto";
import { DatabaseSync, type StatementSync } from "node:sqlite";

/**
 * Makes the idempotency keys of a transcript's turns. A key says what the turn is and how often the
 * same turn came before it, not in which file or line it stands: a second import stores nothing
 * twice, and what was said twice is stored twice.
 */
export class TurnKeys {
  readonly #count: StatementSync;

  constructor() {
    // Without a name the database is a temporary file, so that memory stays small for any transcript.
    const database = new DatabaseSync("");
    database.exec("PRAGMA journal_mode = OFF; PRAGMA cache_size = -32768");
    database.exec("CREATE TABLE turns (digest BLOB PRIMARY KEY, earlier INTEGER) WITHOUT ROWID");
    database.exec("BEGIN");
    this.#count = database.prepare(
      "INSERT INTO turns VALUES (?, 0) ON CONFLICT DO UPDATE SET earlier = earlier + 1 RETURNING earlier",
    );
  }

  /** The key of a turn, given every part of it. */
  next(parts: readonly unknown[]): string {
    const digest = hash("sha256", JSON.stringify(parts), "buffer");
    const earlier = Number(this.#count.get(digest)?.["earlier"]);
    return `import-${digest.toString("base64url")}-${earlier}`;
  }
}
