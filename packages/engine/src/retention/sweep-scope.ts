import type { LayerCounts, LifecycleKind, ScopeSettings } from "@keepsake/core";
import type { Access } from "../access/access.ts";
import type { ForgettingParts } from "../forget/forget-records.ts";
import { readSettings } from "../scopes/effective-settings.ts";
import { forgetOutlived } from "./forget-outlived.ts";
import { grantLayers, type SweptPlace } from "./grant-layers.ts";
import { noRecords, planSweep } from "./plan-sweep.ts";
import { sweepWindows } from "./sweep-windows.ts";

/** What a sweep works with. */
export interface SweepParts extends ForgettingParts {
  readonly access: Access;
}

/** How a scope is swept. */
export interface ScopeSweep extends SweptPlace {
  /** Milliseconds since the epoch from which durations count back. */
  readonly nowMs: number;
  readonly dryRun: boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * Forgets what has outlived its retention in one scope, as far as an actor may, and gives how much; a
 * dry run only counts it.
 *
 * @throws `PolicyDeniedError` where the scope was named and its retention may not be applied; the reason
 * of the signal.
 */
export async function sweepScope(parts: SweepParts, sweep: ScopeSweep): Promise<LayerCounts> {
  const { storage, access } = parts;
  const { scope, nowMs, dryRun, signal } = sweep;
  const settings = await readSettings(storage, scope);
  const grants = await grantLayers(access, sweep, settings);
  const durations = Array.from(grants.keys(), (layer) => [layer, settings.retention?.[layer]]);
  const retention: ScopeSettings["retention"] = Object.fromEntries(durations);
  const windows = sweepWindows({ retention }, nowMs);
  const plan = await planSweep(storage, scope, windows);
  if (dryRun || plan.steps.length === 0) {
    return plan.deleted;
  }
  const tell = createTeller(parts, scope);
  const onPart = (done: number, total: number, events: number): void =>
    tell("retention_progress", done / total, { ...noRecords, events });
  const deleted = await forgetOutlived(parts, plan, { grants, signal, onPart });
  tell("retention_complete", 1, deleted);
  return deleted;
}

type Tell = (kind: LifecycleKind, fractionComplete: number, deleted: LayerCounts) => void;

function createTeller({ lifecycle }: SweepParts, scope: string): Tell {
  return (kind, fractionComplete, deleted) => {
    const retention = { fractionComplete, deleted, problem: null };
    lifecycle.tell({ kind, scope, eventId: null, retention });
  };
}
