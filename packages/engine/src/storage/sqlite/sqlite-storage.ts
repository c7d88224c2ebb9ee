import { ConnectionError, type MemoryEvent } from "@keepsake/core";
import type { DatabaseSync } from "node:sqlite";
import type {
  CaptureBatch,
  CommitOutcome,
  EventListing,
  ForgetSelection,
  SearchQuery,
  SearchResult,
  Storage,
} from "../storage.ts";
import { commitEvents } from "./commit-events.ts";
import { forgetEvents } from "./forget-events.ts";
import { listEvents } from "./list-events.ts";
import { openDatabase } from "./open-database.ts";
import { retryWhileBusy } from "./retry-while-busy.ts";
import { ScopeProfiles } from "./scope-profiles.ts";
import { searchEvents } from "./search-events.ts";
import { toStorageError } from "./sqlite-error.ts";
import { prepareTables, type Tables } from "./tables/tables.ts";
import { inReadTransaction, inWriteTransaction } from "./transaction.ts";

/**
 * Opens storage on the SQLite file at `path`, or in memory with `:memory:`.
 *
 * @throws `ValidationError` on field `path` where there can be no memory file; `ServerError` where
 * another process keeps it locked.
 */
export async function openSqliteStorage(path: string): Promise<Storage> {
  try {
    return await retryWhileBusy(() =>
      openDatabase(path, (database) => new SqliteStorage(database, path)),
    );
  } catch (error) {
    throw toStorageError(error, path);
  }
}

class SqliteStorage implements Storage {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #tables: Tables;
  readonly #profiles: ScopeProfiles;
  #isOpen = true;

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
    this.#tables = prepareTables(database);
    this.#profiles = new ScopeProfiles(this.#tables.index);
  }

  commitEvents(batches: readonly CaptureBatch[]): Promise<readonly CommitOutcome[]> {
    return this.#write(() => commitEvents(this.#tables, batches));
  }

  searchEvents(query: SearchQuery): Promise<SearchResult> {
    return this.#read(() => searchEvents(this.#tables, this.#profiles, query));
  }

  readEvents(rows: readonly number[]): Promise<readonly (MemoryEvent | null)[]> {
    return this.#read(() => rows.map((row) => this.#tables.reader.byRow(row)));
  }

  findEvent(id: string): Promise<MemoryEvent | null> {
    return this.#read(() => this.#tables.reader.byId(id));
  }

  listEvents(listing: EventListing): Promise<readonly MemoryEvent[]> {
    return this.#read(() => listEvents(this.#tables, this.#profiles, listing));
  }

  forgetEvents(scope: string, selection: ForgetSelection): Promise<number> {
    return this.#write(() => forgetEvents(this.#tables, scope, selection));
  }

  async close(): Promise<void> {
    if (this.#isOpen) {
      this.#isOpen = false;
      this.#database.close();
    }
  }

  #read<T>(work: () => T): Promise<T> {
    return this.#run(() => inReadTransaction(this.#database, work));
  }

  #write<T>(work: () => T): Promise<T> {
    return this.#run(() => inWriteTransaction(this.#database, work));
  }

  async #run<T>(work: () => T): Promise<T> {
    try {
      return await retryWhileBusy(() => {
        this.#requireOpen();
        return work();
      });
    } catch (error) {
      throw toStorageError(error, this.#path);
    }
  }

  #requireOpen(): void {
    if (!this.#isOpen) {
      throw new ConnectionError("the memory is closed; open it again");
    }
  }
}
