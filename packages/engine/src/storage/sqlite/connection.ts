import { ConnectionError } from "@keepsake/core";
import type { DatabaseSync } from "node:sqlite";
import { retryWhileBusy } from "./retry-while-busy.ts";
import { toStorageError } from "./sqlite-error.ts";
import { inReadTransaction, inWriteTransaction } from "./transaction.ts";

/** The database, one transaction at a time. Its methods throw what the storage port says. */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #path: string;
  #isOpen = true;

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
  }

  /** Runs `work` on one state of the database. */
  read<T>(work: () => T): Promise<T> {
    return this.#run(() => inReadTransaction(this.#database, work));
  }

  /** Runs `work` and stores all it wrote, durably, or nothing. */
  write<T>(work: () => T): Promise<T> {
    return this.#run(() => inWriteTransaction(this.#database, work));
  }

  /**
   * Writes what can be worked out again, so that nothing waits for the disk: after a power failure it
   * may be gone, and whatever was acknowledged is not.
   */
  writeDerived<T>(work: () => T): Promise<T> {
    return this.#run(() => {
      this.#database.exec("PRAGMA synchronous = NORMAL");
      try {
        return inWriteTransaction(this.#database, work);
      } finally {
        this.#database.exec("PRAGMA synchronous = FULL");
      }
    });
  }

  /** Closing again does nothing. */
  close(): void {
    if (this.#isOpen) {
      this.#isOpen = false;
      this.#database.close();
    }
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
