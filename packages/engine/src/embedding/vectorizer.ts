import { setImmediate as endOfTurn, setTimeout as delay } from "node:timers/promises";
import type { Embedder } from "@keepsake/core";
import { LeaseKeeper } from "../derivation/lease-keeper.ts";
import type { Storage } from "../storage/storage.ts";
import type { UnembeddedStretch, VectorKind, WorkedOutVector } from "../storage/vector-storage.ts";
import { embedStretch } from "./embed-stretch.ts";
import { embedTexts } from "./embed-texts.ts";

/** Events that are embedded in one call at most. */
const largestBatch = 64;
/** Milliseconds that one call may take. */
const longestCallMs = 60_000;
/** Milliseconds without a wish for vectors before it begins, so that bursts are written first. */
const calmMs = 20;
/** Milliseconds between two looks at what another process is at. */
const pollMs = 20;
/** Milliseconds of the first rest after a failure; each one more doubles it, up to a minute. */
const firstRestMs = 250;
const longestRestMs = 60_000;
/** How often one event may fail by itself before it is left without a vector. */
const mostAlone = 2;
/** What any embedder takes, unless it takes nothing. */
const plainText = "memory";
/** Vectors of another model that are dropped at once. */
const droppedAtOnce = 500;

/** What a vectorizer works with. */
export interface VectorizerOptions {
  readonly storage: Storage;
  readonly embedder: Embedder;
}

/**
 * Works out the vectors of events in the background, one process at a time, in batches. Where the
 * embedder fails, it tries again later and with fewer texts, and no write waits for it. A text that it
 * cannot take while it takes others has no vector.
 */
export class Vectorizer {
  readonly #storage: Storage;
  readonly #embedder: Embedder;
  readonly #kind: VectorKind;
  readonly #lease: LeaseKeeper;
  readonly #stop: AbortController = new AbortController();
  /** Aborted to end a pause early. */
  #pauses: AbortController = new AbortController();
  #batchDone: PromiseWithResolvers<void> = Promise.withResolvers();
  #run: Promise<void> | null = null;
  #isWoken = false;
  #isChosen = false;
  #batchSize = largestBatch;
  #failures = 0;
  /** How often one event failed by itself. */
  #failuresAlone = 0;

  constructor({ storage, embedder }: VectorizerOptions) {
    this.#storage = storage;
    this.#embedder = embedder;
    this.#kind = { model: embedder.name, dimensions: embedder.dimensions };
    this.#lease = new LeaseKeeper(storage, "embedding");
  }

  /** Says that there may be events without a vector. */
  wake(): void {
    this.#isWoken = true;
    if (this.#run === null && !this.#stop.signal.aborted) {
      this.#run = this.#work().finally(() => {
        this.#run = null;
        if (this.#isWoken) {
          this.wake();
        }
      });
    }
  }

  /** Whether the event in a row has its vector, or another embedder is at work by now. */
  async isEmbedded(row: number): Promise<boolean> {
    const throughRow = this.#isChosen ? await this.#storage.embeddedThrough(this.#kind) : 0;
    return throughRow === null || throughRow >= row;
  }

  /** Waits until `isEmbedded` holds. False where it was stopped before, or a time has come. */
  async waitFor(row: number, untilMs: number): Promise<boolean> {
    while (!this.#stop.signal.aborted && performance.now() < untilMs) {
      if (await this.isEmbedded(row)) {
        return true;
      }
      if (this.#failures === 0) {
        this.#pauses.abort();
      }
      this.wake();
      await Promise.race([this.#batchDone.promise, delay(pollMs)]);
    }
    return false;
  }

  /** Stops after the batch under way, which it ends. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#pauses.abort();
    await this.#run;
  }

  async #work(): Promise<void> {
    await this.#pause(calmMs);
    while (this.#isWoken && !this.#stop.signal.aborted) {
      this.#isWoken = false;
      try {
        await this.#embedAll();
        this.#failures = 0;
      } catch {
        // The embedder fails, or the storage: it is tried again, and a query tells of the embedder.
        await this.#restAfterFailure();
      }
    }
    this.#isWoken &&= !this.#stop.signal.aborted;
  }

  async #embedAll(): Promise<void> {
    if (!(await this.#lease.take())) {
      this.#isWoken = true;
      await this.#pause(pollMs);
      return;
    }
    try {
      await this.#choose();
      while (!this.#stop.signal.aborted && (await this.#embedBatch())) {
        await endOfTurn();
      }
    } finally {
      await this.#lease.release();
    }
  }

  /** Begins anew where another model was at work, and drops what it made. */
  async #choose(): Promise<void> {
    if (!this.#isChosen) {
      await this.#storage.chooseVectors(this.#kind);
      this.#isChosen = true;
      while (
        !this.#stop.signal.aborted &&
        (await this.#storage.dropOldVectors(droppedAtOnce)) > 0
      ) {
        await endOfTurn();
      }
    }
  }

  async #embedBatch(): Promise<boolean> {
    const stretch = await this.#storage.nextUnembedded(this.#kind, this.#batchSize);
    if (stretch === null) {
      return false;
    }
    const vectors = await this.#embed(stretch);
    const { fromRow, throughRow } = stretch;
    await this.#storage.applyVectors({ ...this.#kind, fromRow, throughRow, vectors });
    this.#failures = 0;
    this.#batchSize = Math.min(largestBatch, this.#batchSize * 2);
    this.#batchDone.resolve();
    this.#batchDone = Promise.withResolvers();
    return true;
  }

  /** The vectors of a stretch; none for an event that is no use, as the embedder takes others. */
  async #embed(stretch: UnembeddedStretch): Promise<readonly WorkedOutVector[]> {
    const limits = { signal: this.#stop.signal, timeoutMs: longestCallMs };
    const parts = { storage: this.#storage, embedder: this.#embedder, ...limits };
    const isAlone = this.#batchSize === 1;
    try {
      const vectors = await embedStretch(stretch, parts);
      this.#failuresAlone = 0;
      return vectors;
    } catch (error) {
      this.#failuresAlone += isAlone ? 1 : 0;
      if (this.#failuresAlone < mostAlone) {
        throw error;
      }
      await embedTexts(this.#embedder, [plainText], { kind: "document", ...limits });
      this.#failuresAlone = 0;
      return [];
    }
  }

  async #restAfterFailure(): Promise<void> {
    const restMs = Math.min(longestRestMs, firstRestMs * 2 ** this.#failures);
    this.#failures += 1;
    this.#batchSize = Math.max(1, Math.floor(this.#batchSize / 4));
    this.#isWoken = true;
    await this.#pause(restMs);
  }

  /** Pauses without keeping the process alive. */
  async #pause(ms: number): Promise<void> {
    if (this.#pauses.signal.aborted && !this.#stop.signal.aborted) {
      this.#pauses = new AbortController();
    }
    const { signal } = this.#pauses;
    await delay(ms, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
