import { setImmediate as endOfTurn } from "node:timers/promises";
import { isWithin } from "../scope-path.ts";
import { expireDeliveries } from "../outbox/expire-deliveries.ts";
import { LeaseKeeper } from "../derivation/lease-keeper.ts";
import { noRecords } from "./plan-sweep.ts";
import { type SweepParts, sweepScope } from "./sweep-scope.ts";

/** Milliseconds for which bytes are kept that no event refers to. */
export const unreferredMs: number = 24 * 60 * 60_000;

/** Milliseconds after opening at which the first sweep begins, so that opening is not held up. */
const firstSweepMs = 10_000;

/**
 * Applies the retention of all scopes, of bytes that no event refers to and of what subscriptions are
 * told, from time to time in the background, one process at a time. What it does not come to, or fails
 * at, is up to the next time.
 */
export class RetentionSweeper {
  readonly #parts: SweepParts;
  readonly #sweepMs: number;
  readonly #lease: LeaseKeeper;
  readonly #stop: AbortController = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #run: Promise<void> | null = null;

  /** `sweepMs` are the milliseconds between two sweeps; 0 for none. */
  constructor(parts: SweepParts, sweepMs: number) {
    this.#parts = parts;
    this.#sweepMs = sweepMs;
    this.#lease = new LeaseKeeper(parts.storage, "retention");
  }

  /** Begins to sweep, a while from now. */
  start(): void {
    if (this.#sweepMs > 0) {
      this.#wait(Math.min(firstSweepMs, this.#sweepMs));
    }
  }

  /** Stops after the part under way. */
  async close(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#run;
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#run = this.#sweep().finally(() => {
        this.#run = null;
        if (!this.#stop.signal.aborted) {
          this.#wait(this.#sweepMs);
        }
      });
    }, ms);
    this.#timer.unref();
  }

  async #sweep(): Promise<void> {
    try {
      const { storage } = this.#parts;
      await storage.expireBlobs(Date.now() - unreferredMs);
      await expireDeliveries(storage, this.#stop.signal);
      const retaining = await storage.listRetaining();
      if (retaining.length > 0 && (await this.#lease.take())) {
        await this.#sweepAll(outermost(retaining)).finally(() => this.#lease.release());
      }
    } catch {
      // The storage fails or is closed. Calls that use it tell so; the next sweep begins anew.
    }
  }

  async #sweepAll(scopes: readonly string[]): Promise<void> {
    const nowMs = Date.now();
    for (const around of scopes) {
      for (const scope of await this.#parts.storage.listScopes(around)) {
        if (this.#stop.signal.aborted) {
          return;
        }
        await this.#sweepOne(scope, nowMs);
        await endOfTurn();
      }
    }
  }

  async #sweepOne(scope: string, nowMs: number): Promise<void> {
    const { signal } = this.#stop;
    try {
      await sweepScope(this.#parts, { scope, isNamed: false, nowMs, dryRun: false, signal });
    } catch (error) {
      if (!signal.aborted) {
        const problem = error instanceof Error ? error.message : String(error);
        const retention = { fractionComplete: 0, deleted: noRecords, problem };
        const told = { kind: "retention_failed", scope, eventId: null, retention } as const;
        this.#parts.lifecycle.tell(told);
      }
    }
  }
}

/** Those of some scopes that lie below no other one of them. */
function outermost(scopes: readonly string[]): readonly string[] {
  return scopes.filter(
    (scope) => !scopes.some((other) => other !== scope && isWithin(scope, other)),
  );
}
