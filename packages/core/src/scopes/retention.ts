import type { CallOptions } from "../call-options.ts";
import type { LayerCounts } from "../layer.ts";

/** What a sweep did in one scope. */
export interface SweptScope {
  readonly scope: string;
  readonly deleted: LayerCounts;
}

/** What a sweep did. */
export interface SweepResult {
  /** The scopes in which anything had outlived its retention, by path. */
  readonly scopes: readonly SweptScope[];
  /** Of all scopes; counted as `ForgetResult` counts. */
  readonly deleted: LayerCounts;
}

/** Options of `applyRetention`. */
export interface SweepOptions extends CallOptions {
  /**
   * Only tells what would be forgotten: nothing is forgotten or told in the audit log.
   * @default false
   */
  readonly dryRun?: boolean | undefined;
  /** Called after each scope, with how many are done of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Forgetting what has been kept for long enough. */
export interface Retention {
  /**
   * Forgets, in a scope and those below it, what has outlived the retention of its layer as the
   * settings of each scope have it: events with all that was derived from them, as `redact_events`
   * forgets; what events told from a derived layer alone, as `derived_only` does. A retention of a
   * derived layer that is longer than that of events comes to nothing.
   *
   * Time counts from `recordedAt` of events, by the calendar in UTC: a month before the 31st of March is
   * the last of February. A derived record is as old as what it rests on: what newer events tell as
   * well stays, resting on those. It forgets some hundred events at a time, each time with a row of the
   * audit log, so that nobody waits long; `signal` and `timeoutMs` end it between two times, and what is
   * forgotten by then stays so. `lifecycle` tells of it.
   *
   * Scopes below in which this handle may not read, or not forget what the retention asks for, are
   * passed over. Forgetting leaves bytes in the files; `erase` takes those.
   *
   * @throws `PolicyDeniedError` without `forget.cascade.derived_only` in the scope itself, or where it
   * has a retention of events without `forget.cascade.redact_events`.
   */
  applyRetention(scope: string, options?: SweepOptions): Promise<SweepResult>;
}
