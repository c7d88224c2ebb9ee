import { ConnectionError } from "@keepsake/core";
import type { DatabaseSync } from "node:sqlite";
import { retryWhileBusy } from "./retry-while-busy.ts";
import { toStorageError } from "./sqlite-error.ts";
import { inReadTransaction, inWriteTransaction } from "./transaction.ts";

/** The database, one transaction at a time. Its methods throw what the storage port says. */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #onWriteEnd: (isCommitted: boolean) => void;
  #isOpen = true;
  /** Settles when what holds writes back is done; null where nothing does. */
  #held: Promise<unknown> | null = null;

  /** `onWriteEnd` is told of each write whether what it wrote was stored. */
  constructor(
    database: DatabaseSync,
    path: string,
    onWriteEnd: (isCommitted: boolean) => void = () => undefined,
  ) {
    this.#database = database;
    this.#path = path;
    this.#onWriteEnd = onWriteEnd;
  }

  /** Runs `work` on one state of the database. */
  read<T>(work: () => T): Promise<T> {
    return this.#run(() => inReadTransaction(this.#database, work));
  }

  /** Runs `work` and stores all it wrote, durably, or nothing. */
  write<T>(work: () => T): Promise<T> {
    return this.#runWrite(() => this.#writeAll(work));
  }

  /**
   * Writes what can be worked out again, so that nothing waits for the disk: after a power failure it
   * may be gone, and whatever was acknowledged is not.
   */
  writeDerived<T>(work: () => T): Promise<T> {
    return this.#runWrite(() => {
      this.#database.exec("PRAGMA synchronous = NORMAL");
      try {
        return this.#writeAll(work);
      } finally {
        this.#database.exec("PRAGMA synchronous = FULL");
      }
    });
  }

  /** Does what writes of this connection wait for: those begun meanwhile follow it. */
  async holdWrites<T>(work: () => Promise<T>): Promise<T> {
    await this.#released();
    const held = this.#run(() => undefined).then(work);
    this.#held = held.catch(() => undefined);
    try {
      return await held;
    } catch (error) {
      throw toStorageError(error, this.#path);
    } finally {
      this.#held = null;
    }
  }

  /** Closing again does nothing. */
  close(): void {
    if (this.#isOpen) {
      this.#isOpen = false;
      this.#database.close();
    }
  }

  #writeAll<T>(work: () => T): T {
    let isCommitted = false;
    try {
      const result = inWriteTransaction(this.#database, work);
      isCommitted = true;
      return result;
    } finally {
      this.#onWriteEnd(isCommitted);
    }
  }

  /** Runs at once where nothing holds writes back, so that they stay in their order. */
  async #runWrite<T>(work: () => T): Promise<T> {
    if (this.#held !== null) {
      await this.#released();
    }
    return await this.#run(work);
  }

  async #released(): Promise<void> {
    while (this.#held !== null) {
      await this.#held;
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
