import PQueue from "p-queue";
import type { LoadLimits } from "./load-limits.ts";
import { tooBusy } from "./too-busy.ts";

/** Lets a bounded number of requests be under way, and a bounded number wait. */
export class Admission {
  readonly #queue: PQueue;
  readonly #maxWaiting: number;
  readonly #maxWaitMs: number;
  readonly #isOverloaded: () => boolean;

  constructor({ maxUnderWay = 128, maxWaiting = 1_024, ...rest }: LoadLimits = {}) {
    this.#queue = new PQueue({ concurrency: maxUnderWay });
    this.#maxWaiting = maxWaiting;
    this.#maxWaitMs = rest.maxWaitMs ?? 10_000;
    this.#isOverloaded = rest.isOverloaded ?? (() => false);
  }

  /** Whether a request would be turned away. */
  get isFull(): boolean {
    return this.#queue.size >= this.#maxWaiting || this.#isOverloaded();
  }

  /** Requests under way and waiting. */
  get load(): { readonly underWay: number; readonly waiting: number } {
    return { underWay: this.#queue.pending, waiting: this.#queue.size };
  }

  /** @throws `ServerError` `WAL_UNAVAILABLE` where a request would be turned away. */
  requireRoom(): void {
    if (this.isFull) {
      throw tooBusy();
    }
  }

  /**
   * Does `work` when its turn comes.
   *
   * @throws `ServerError` `WAL_UNAVAILABLE` where it does not come, or not in time; the signal's
   * reason where it fires while waiting.
   */
  async admit<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    this.requireRoom();
    const { pending, concurrency } = this.#queue;
    return pending < concurrency
      ? await this.#queue.add(work)
      : await this.#admitLater(signal, work);
  }

  async #admitLater<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const waiting = new AbortController();
    const leave = () => waiting.abort(signal.reason);
    const timer = setTimeout(() => waiting.abort(tooBusy()), this.#maxWaitMs);
    const stopWaiting = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", leave);
    };
    signal.addEventListener("abort", leave);
    const begin = () => {
      stopWaiting();
      return work();
    };
    try {
      return await this.#queue.add(begin, { signal: waiting.signal });
    } finally {
      stopWaiting();
    }
  }
}
