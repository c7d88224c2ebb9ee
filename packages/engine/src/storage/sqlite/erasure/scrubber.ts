import type { DatabaseSync } from "node:sqlite";
import type { Connection } from "../connection.ts";
import { isBusy } from "../sqlite-error.ts";
import { runInThread } from "./run-in-thread.ts";

/** Indexes keep words of deleted rows until all their parts are put into one. */
const mergeIndexes: readonly string[] = ["event_index", "fact_index"].map(
  (index) => `INSERT INTO ${index} (${index}) VALUES ('optimize')`,
);

/**
 * Takes what was deleted out of the files: out of the text indexes, then, by writing the file anew, out
 * of free pages and of the gaps in others, then out of the log. It is done in a thread, so that the
 * event loop stays free; writes of this connection wait for it.
 */
export class Scrubber {
  readonly #connection: Connection;
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync, connection: Connection) {
    this.#database = database;
    this.#connection = connection;
  }

  /** Writes the file anew, and says whether it could: not where another connection is in the way. */
  async compact(): Promise<boolean> {
    const path = this.#path();
    if (path === null) {
      await this.#connection.write(() => this.#database.exec(mergeIndexes.join(";")));
      return true;
    }
    return await this.#inThread(path, [...mergeIndexes, "VACUUM"], () => true);
  }

  /** Empties the log into the file, and says whether it could: not while others read from it. */
  async settleLog(): Promise<boolean> {
    const path = this.#path();
    return (
      path === null || (await this.#inThread(path, ["PRAGMA wal_checkpoint(TRUNCATE)"], isSettled))
    );
  }

  async #inThread(
    path: string,
    statements: readonly string[],
    isDone: (row: Readonly<Record<string, unknown>>) => boolean,
  ): Promise<boolean> {
    return await this.#connection.holdWrites(async () => {
      try {
        return isDone(await runInThread(path, statements));
      } catch (error) {
        if (isBusy(error)) {
          return false;
        }
        throw error;
      }
    });
  }

  /** The file of the database; null where it lives in memory. */
  #path(): string | null {
    return this.#database.location();
  }
}

/** What SQLite tells of a checkpoint that emptied the whole log. */
function isSettled({ busy }: Readonly<Record<string, unknown>>): boolean {
  return busy === 0;
}
