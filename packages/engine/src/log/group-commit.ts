import { ConnectionError } from "@keepsake/core";
import type { CaptureBatch, CommitOutcome, Storage } from "../storage/storage.ts";

/** A transaction takes no more events than this, so that it leaves the event loop soon. */
const eventsPerCommit = 1_000;

interface PendingBatch {
  readonly batch: CaptureBatch;
  readonly resolve: (outcome: CommitOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits all batches of one turn of the event loop in one transaction, in their order, because
 * waiting for the disk costs as much for one event as for many. A batch is acknowledged when its
 * transaction is on disk.
 */
export class GroupCommit {
  readonly #storage: Storage;
  #pending: PendingBatch[] = [];
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Commits a batch with those of the same turn. */
  commit(batch: CaptureBatch): Promise<CommitOutcome> {
    if (this.#closed) {
      return Promise.reject(new ConnectionError("the memory is closed; open it again"));
    }
    return new Promise((resolve, reject) => {
      this.#pending.push({ batch, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Takes no more batches and waits for those under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#pending.length > 0) {
      await endOfTurn();
      await this.#commitGroup(this.#takeGroup());
    }
    this.#running = null;
  }

  #takeGroup(): readonly PendingBatch[] {
    let events = 0;
    const end = this.#pending.findIndex(({ batch }, index) => {
      events += batch.captures.length;
      return index > 0 && events > eventsPerCommit;
    });
    return this.#pending.splice(0, end < 0 ? this.#pending.length : end);
  }

  async #commitGroup(group: readonly PendingBatch[]): Promise<void> {
    try {
      const outcomes = await this.#storage.commitEvents(group.map(({ batch }) => batch));
      for (const [index, outcome] of outcomes.entries()) {
        group[index]?.resolve(outcome);
      }
    } catch (error) {
      for (const { reject } of group) {
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
