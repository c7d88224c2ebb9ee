import { setImmediate as endOfTurn, setTimeout as delay } from "node:timers/promises";
import type { Extractor } from "../extraction/extractor.ts";
import type { LifecycleFeed } from "../lifecycle/lifecycle-feed.ts";
import type { Storage } from "../storage/storage.ts";
import { deriveSlice, mendSlots, type Slice } from "./derive-slice.ts";
import { KnownScope } from "./known-scope.ts";
import { LeaseKeeper } from "./lease-keeper.ts";
import { LoopTurns } from "./loop-turns.ts";

/** Milliseconds without a write after which derivation begins, so that bursts are written first. */
const calmMs = 20;
/** Milliseconds after which it begins also while writes go on. */
const patienceMs = 2_000;
/** While writes go on, it rests up to this many times as long as each slice took. */
const restShare = 4;
/** The farther it is behind the writes the less it rests, and not at all by this many milliseconds. */
const mostBehindMs = 5_000;
/** Milliseconds between two looks at what another process is at. */
const pollMs = 20;
/** Milliseconds that a read waits for what was written before it. */
const catchUpMs = 150;
/** Milliseconds that forgetting waits for events to be read again. */
const mendMs = 5_000;

/** What a deriver works with. */
export interface DeriverOptions {
  readonly storage: Storage;
  readonly extractor: Extractor;
  readonly lifecycle: LifecycleFeed;
}

interface WaitLimit {
  /** Row of the log up to which to wait; its end where it is left out. */
  readonly row?: number;
  readonly untilMs?: number;
}

/**
 * Derives layers from the log in the background, a slice at a time, one process at a time. What it
 * has not come to when the process ends, the next one goes on with.
 */
export class Deriver {
  readonly #options: DeriverOptions;
  readonly #lease: LeaseKeeper;
  readonly #known: KnownScope = new KnownScope();
  readonly #stop: AbortController = new AbortController();
  /** Aborted to end a rest early. */
  #rest: AbortController = new AbortController();
  #sliceDone: PromiseWithResolvers<void> = Promise.withResolvers();
  #run: Promise<void> | null = null;
  #isWoken = false;
  /** How many wait for what is derived. */
  #waiting = 0;
  /** Whether nothing was written lately. */
  #isCalm = true;

  constructor(options: DeriverOptions) {
    this.#options = options;
    this.#lease = new LeaseKeeper(options.storage, "derivation");
  }

  /** Says that something was written, so that there may be something to derive. */
  wake(): void {
    this.#isCalm = false;
    this.#begin();
  }

  /** Goes on with what an earlier process left. */
  resume(): void {
    this.#begin();
  }

  /**
   * Waits until everything up to `row`, or up to the end of the log, of a scope is derived. False
   * where deriving was stopped before, or `untilMs` of `performance.now()` has come.
   */
  async waitFor(scope: string, { row, untilMs = Infinity }: WaitLimit = {}): Promise<boolean> {
    this.#waiting += 1;
    try {
      while (!this.#stop.signal.aborted && performance.now() < untilMs) {
        if (await this.#isDerived(scope, row)) {
          return true;
        }
        this.#rest.abort();
        this.#begin();
        await Promise.race([this.#sliceDone.promise, delay(pollMs)]);
      }
      return false;
    } finally {
      this.#waiting -= 1;
    }
  }

  /**
   * Waits a little for what was written last to be derived, so that a read right after a write most
   * often sees what follows from it.
   */
  async catchUp(scopes: readonly string[]): Promise<void> {
    if (this.#run === null) {
      return;
    }
    const untilMs = performance.now() + catchUpMs;
    for (const scope of scopes) {
      await this.waitFor(scope, { untilMs });
    }
  }

  /**
   * Works out anew what forgetting took from the facts of a scope, whoever else is at work, since
   * what others still support must not be missed. Events that must be read again for it are read in
   * the background, and waited for a while: a model may take its time.
   */
  async mend(scope: string): Promise<void> {
    const { signal } = this.#stop;
    const { storage } = this.#options;
    while (!signal.aborted && (await mendSlots({ storage, loop: new LoopTurns() }))) {
      await endOfTurn();
    }
    await this.waitFor(scope, { row: 0, untilMs: performance.now() + mendMs });
  }

  /** Stops after the slice under way. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#rest.abort();
    this.#sliceDone.resolve();
    await this.#run;
  }

  async #isDerived(scope: string, row: number | undefined): Promise<boolean> {
    const state = await this.#options.storage.derivationState(scope);
    return state.throughRow >= (row ?? state.lastRow) && !state.needsRepair;
  }

  #begin(): void {
    this.#isWoken = true;
    if (this.#run === null && !this.#stop.signal.aborted) {
      this.#run = this.#work().finally(() => {
        this.#run = null;
        if (this.#isWoken) {
          this.#begin();
        }
      });
    }
  }

  async #work(): Promise<void> {
    try {
      await this.#awaitCalm(patienceMs);
      while (this.#isWoken && !this.#stop.signal.aborted) {
        await this.#deriveWhileWoken();
        await this.#lease.release();
        await this.#tidyUp();
      }
    } catch {
      // The storage fails or is closed. Calls that use it tell so; the next write begins anew.
      this.#isWoken = false;
    }
  }

  async #deriveWhileWoken(): Promise<void> {
    while (this.#isWoken && !this.#stop.signal.aborted) {
      if (!(await this.#hasWork())) {
        this.#isWoken = false;
      } else if (await this.#lease.take()) {
        this.#isWoken = false;
        await this.#deriveAll();
      } else {
        await this.#pause(pollMs);
      }
    }
  }

  async #hasWork(): Promise<boolean> {
    const { storage } = this.#options;
    return (
      (await storage.nextPending(1, this.#known.at)) !== null ||
      (await storage.nextRepairs()) !== null
    );
  }

  async #deriveAll(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      const loop = new LoopTurns();
      const slice = await deriveSlice({ ...this.#options, known: this.#known, loop, signal });
      this.#tellOf(slice);
      if (slice === null) {
        return;
      }
      await this.#makeRoom(loop.workedMs, behindMs(slice));
    }
  }

  /** Keeps the storage quick to search, for as long as nothing else is to be done. */
  async #tidyUp(): Promise<void> {
    const { storage } = this.#options;
    for (;;) {
      const startMs = performance.now();
      if (this.#isWoken || this.#stop.signal.aborted || !(await storage.tidyUp())) {
        return;
      }
      await this.#makeRoom(performance.now() - startMs);
    }
  }

  #tellOf(slice: Slice | null): void {
    this.#sliceDone.resolve();
    this.#sliceDone = Promise.withResolvers();
    const { lifecycle } = this.#options;
    for (const { pending, claims, problem } of slice?.readings ?? []) {
      const { scope, eventId } = pending.turn;
      lifecycle.tell({ kind: "extracted", scope, eventId, claims: claims.length, problem });
      lifecycle.tell({ kind: "consolidated", scope, eventId });
    }
  }

  /**
   * Lets a burst of writes pass, for so many milliseconds at most, unless somebody waits. It is calm
   * once the event loop goes round for a while without a write: by the clock alone, a loop that was
   * held up would pass for calm, with writes waiting in it.
   */
  async #awaitCalm(limitMs: number): Promise<void> {
    const untilMs = performance.now() + limitMs;
    while (!this.#isCalm && this.#waiting === 0 && !this.#stop.signal.aborted) {
      const leftMs = untilMs - performance.now();
      if (leftMs <= 0) {
        return;
      }
      this.#isCalm = true;
      await this.#pause(Math.min(calmMs, leftMs));
      await endOfTurn();
    }
  }

  /** Leaves the time to writers while there are any, the less the longer a turn has been waiting. */
  async #makeRoom(workMs: number, behindByMs = 0): Promise<void> {
    const restMs = workMs * restShare * (1 - behindByMs / mostBehindMs);
    await endOfTurn();
    await this.#awaitCalm(Math.max(patienceMs - behindByMs, restMs));
  }

  /** Rests without keeping the process alive, until somebody waits. */
  async #pause(ms: number): Promise<void> {
    if (this.#rest.signal.aborted && !this.#stop.signal.aborted) {
      this.#rest = new AbortController();
    }
    const { signal } = this.#rest;
    await delay(Math.max(1, ms), undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** For how long the first turn of a slice has been waiting. */
function behindMs({ readings }: Slice): number {
  const [first] = readings;
  return first === undefined ? 0 : Date.now() - first.pending.recordedAtMs;
}
