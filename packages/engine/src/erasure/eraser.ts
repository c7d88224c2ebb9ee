import { type Erasure, type LifecycleKind, recordNotFound } from "@keepsake/core";
import { setTimeout as delay } from "node:timers/promises";
import type { Deriver } from "../derivation/deriver.ts";
import { LeaseKeeper } from "../derivation/lease-keeper.ts";
import type { LifecycleFeed } from "../lifecycle/lifecycle-feed.ts";
import type { PackCache } from "@keepsake/core/packing";
import type { ErasureRecord } from "../storage/erasure-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { carryOut, cleanUp, type ErasureWork, toFailed } from "./erasure-phases.ts";
import { toErasure } from "./to-erasure.ts";

/** Milliseconds between two looks at what another process is at. */
const pollMs = 50;
/** Erasures that share one cleanup at most, so that receipts come also where more and more are begun. */
const mostInRound = 100;

/** What an eraser works with. */
export interface EraserOptions {
  readonly storage: Storage;
  readonly lifecycle: LifecycleFeed;
  readonly deriver: Deriver;
  readonly packs: PackCache;
}

/**
 * Carries erasures out in the background, one process at a time: it deletes what is to be deleted for one
 * after the other, then cleans up once for all of them. What it has not come to when the process ends, the
 * next one goes on with; so it does with what failed.
 */
export class Eraser {
  readonly #options: EraserOptions;
  readonly #lease: LeaseKeeper;
  readonly #stop: AbortController = new AbortController();
  /** Ids of erasures that failed, and that nobody has asked for again. */
  readonly #failed = new Set<string>();
  #run: Promise<void> | null = null;
  #isWoken = false;

  constructor(options: EraserOptions) {
    this.#options = options;
    this.#lease = new LeaseKeeper(options.storage, "erasure");
  }

  /** Goes on with the erasures there are, also with one that failed where it is named. */
  resume(erasureId?: string): void {
    this.#failed.delete(erasureId ?? "");
    this.#isWoken = true;
    if (this.#run === null && !this.#stop.signal.aborted) {
      this.#run = this.#work().finally(() => {
        this.#run = null;
        if (this.#isWoken) {
          this.resume();
        }
      });
    }
  }

  /**
   * How far an erasure is. One that no process is at any longer is taken up.
   *
   * @throws `NotFoundError` where there is none with this id.
   */
  async find(id: string): Promise<ErasureRecord> {
    const { storage } = this.#options;
    const record = await storage.findErasure(typeof id === "string" ? id : "");
    if (record === null) {
      throw recordNotFound("erasure", id);
    }
    if (record.erasure.receipt === null && !this.#failed.has(id)) {
      this.resume();
    }
    return record;
  }

  /** Waits until an erasure has ended or failed, the memory is closed or `signal` aborts. */
  async waitFor(id: string, signal: AbortSignal | undefined): Promise<Erasure> {
    for (;;) {
      const record = await this.find(id);
      const isOver = record.erasure.receipt !== null || this.#failed.has(id);
      if (isOver || this.#stop.signal.aborted || signal?.aborted === true) {
        return toErasure(record);
      }
      await Promise.race([this.#run ?? delay(0), delay(pollMs)]);
    }
  }

  /** Stops after the step under way. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#run;
  }

  async #work(): Promise<void> {
    const { signal } = this.#stop;
    try {
      while (this.#isWoken && !signal.aborted) {
        this.#isWoken = false;
        if ((await this.#next([])) === null) {
          continue;
        }
        this.#isWoken = true;
        if (await this.#lease.take()) {
          await this.#carryOutRound();
        } else {
          await delay(pollMs, undefined, { signal, ref: false }).catch(() => undefined);
        }
      }
      await this.#lease.release();
    } catch {
      // The storage fails or is closed. Calls that use it tell so; the next one begins anew.
      this.#isWoken = false;
    }
  }

  /** The erasure begun first of those that are open and did not fail, but for some. */
  async #next(but: readonly string[]): Promise<string | null> {
    const open = await this.#options.storage.openErasures();
    const ids = open.map(({ erasure }) => erasure.erasureId);
    return ids.find((id) => !this.#failed.has(id) && !but.includes(id)) ?? null;
  }

  async #carryOutRound(): Promise<void> {
    const { storage, deriver } = this.#options;
    const work: ErasureWork = {
      storage,
      deriver,
      signal: this.#stop.signal,
      onDeleted: (record, ids) => this.#tellDeleted(record, ids),
      onProgress: (record) => this.#tell(record),
    };
    const round: string[] = [];
    let next = await this.#next(round);
    while (next !== null && round.length < mostInRound && !work.signal.aborted) {
      const id = next;
      round.push(id);
      await this.#attempt([id], () => carryOut(work, id));
      next = await this.#next(round);
    }
    const deleted = round.filter((id) => !this.#failed.has(id));
    if (deleted.length > 0) {
      await this.#attempt(deleted, () => cleanUp(work, deleted));
    }
  }

  /** Does a part of the work, and notes of the erasures it is for where it fails. */
  async #attempt(erasureIds: readonly string[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#stop.signal.throwIfAborted();
      for (const id of erasureIds) {
        this.#failed.add(id);
        await this.#noteFailure(id, error);
      }
    }
  }

  async #noteFailure(erasureId: string, error: unknown): Promise<void> {
    const { storage } = this.#options;
    const record = await storage.findErasure(erasureId);
    if (record !== null) {
      const problem = error instanceof Error ? error.message : String(error);
      await storage.saveErasure(toFailed(record, problem));
    }
  }

  #tellDeleted(record: ErasureRecord, eventIds: readonly string[]): void {
    const { lifecycle, packs } = this.#options;
    packs.clear();
    for (const eventId of eventIds) {
      lifecycle.tell({ kind: "forgotten", scope: record.erasure.scope, eventId });
    }
    this.#tell(record);
  }

  #tell(record: ErasureRecord): void {
    const { erasureId, scope, phase, fractionComplete } = toErasure(record);
    const kind: LifecycleKind = phase === "done" ? "erasure_complete" : "erasure_progress";
    const erasure = { erasureId, phase, fractionComplete };
    this.#options.lifecycle.tell({ kind, scope, eventId: null, erasure });
  }
}
