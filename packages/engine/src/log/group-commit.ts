import { ConnectionError } from "@keepsake/core";
import type { CaptureBatch, CommitOutcome } from "../storage/log-storage.ts";
import type { Storage } from "../storage/storage.ts";

/** A transaction takes no more events than this, so that it leaves the event loop soon. */
const eventsPerCommit = 1_000;

interface PendingBatch {
  readonly batch: CaptureBatch;
  readonly resolve: (outcome: CommitOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Batches that become one transaction. */
interface Group {
  readonly batches: PendingBatch[];
  events: number;
}

/**
 * Commits all batches of one turn of the event loop in one transaction, in their order, because
 * waiting for the disk costs as much for one event as for many. A batch is acknowledged when its
 * transaction is on disk.
 */
export class GroupCommit {
  readonly #storage: Storage;
  /** The group that takes more batches; null once it is under way. */
  #open: Group | null = null;
  /** Settles when all that was handed in so far is done. */
  #done: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Commits a batch with those of the same turn. */
  commit(batch: CaptureBatch): Promise<CommitOutcome> {
    if (this.#closed) {
      return Promise.reject(closedError());
    }
    return new Promise((resolve, reject) => {
      const group = this.#groupFor(batch);
      group.batches.push({ batch, resolve, reject });
      group.events += batch.captures.length;
    });
  }

  /** Commits batches of several scopes in a transaction of their own: all of them or none. */
  together(batches: readonly CaptureBatch[]): Promise<readonly CommitOutcome[]> {
    return this.runInOrder(() => this.#storage.commitTogether(batches));
  }

  /** Runs `work` behind the batches handed in before it, and ahead of those after it. */
  runInOrder<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) {
      return Promise.reject(closedError());
    }
    this.#open = null;
    return this.#enqueue(work);
  }

  /** Takes no more and waits for what is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#done;
  }

  #groupFor({ captures }: CaptureBatch): Group {
    const open = this.#open;
    if (open !== null && open.events + captures.length <= eventsPerCommit) {
      return open;
    }
    const group: Group = { batches: [], events: 0 };
    this.#open = group;
    void this.#enqueue(() => this.#commitGroup(group));
    return group;
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#done.then(endOfTurn).then(work);
    this.#done = result.catch(() => undefined);
    return result;
  }

  async #commitGroup(group: Group): Promise<void> {
    if (this.#open === group) {
      this.#open = null;
    }
    const { batches } = group;
    try {
      const outcomes = await this.#storage.commitEvents(batches.map(({ batch }) => batch));
      for (const [index, outcome] of outcomes.entries()) {
        batches[index]?.resolve(outcome);
      }
    } catch (error) {
      for (const { reject } of batches) {
        reject(error);
      }
    }
  }
}

function endOfTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function closedError(): ConnectionError {
  return new ConnectionError("the memory is closed; open it again");
}
