import { type LayerCounts, layers } from "@keepsake/core";
import type { DerivedLayer, EventPlace } from "../storage/forgetting-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { countOutlived } from "./count-outlived.ts";
import type { SweepWindow } from "./sweep-windows.ts";
import { isWithinWindow } from "../storage/is-within-window.ts";

/** What to forget from one layer. */
export interface SweepStep {
  readonly window: SweepWindow;
  /** In order of arrival. */
  readonly events: readonly EventPlace[];
}

/** What to forget in one scope. */
export interface SweepPlan {
  readonly scope: string;
  readonly steps: readonly SweepStep[];
  /** What this comes to. */
  readonly deleted: LayerCounts;
}

/** No record of any layer. */
export const noRecords: LayerCounts = {
  events: 0,
  episodes: 0,
  facts: 0,
  beliefs: 0,
  understanding: 0,
};

/** Finds what a scope holds that lies within some windows, and what rests on it. */
export async function planSweep(
  storage: Storage,
  scope: string,
  windows: readonly SweepWindow[],
): Promise<SweepPlan> {
  const toMs = Math.max(...windows.map((window) => window.toMs));
  const recorded = { fromMs: -Infinity, toMs };
  const query = { scope, ids: null, labels: null, observed: null, recorded };
  const old = windows.length === 0 ? [] : await storage.selectEvents(query);
  const steps: SweepStep[] = [];
  for (const window of old.length === 0 ? [] : windows) {
    const events = await leaveOutWithheld(storage, scope, {
      window,
      events: old.filter(({ recordedAtMs }) => isWithinWindow(window, recordedAtMs)),
    });
    steps.push(...(events.length > 0 ? [{ window, events }] : []));
  }
  const outlived = new Map(steps.map(({ window, events }) => [window.layer, events]));
  const deleted = steps.length > 0 ? await countOutlived(storage, scope, outlived) : noRecords;
  return { scope, steps, deleted };
}

/** Some counts, layer by layer. */
export function addCounts(counts: readonly LayerCounts[]): LayerCounts {
  return counts.reduce(
    (sum, each) =>
      layers.reduce((sums, layer) => ({ ...sums, [layer]: sums[layer] + each[layer] }), sum),
    noRecords,
  );
}

async function leaveOutWithheld(
  storage: Storage,
  scope: string,
  { window: { layer }, events }: SweepStep,
): Promise<readonly EventPlace[]> {
  if (layer === "events" || events.length === 0) {
    return events;
  }
  const withheld = await listWhole(storage, scope, layer);
  return events.filter(({ id }) => !withheld.has(id));
}

async function listWhole(
  storage: Storage,
  scope: string,
  layer: DerivedLayer,
): Promise<ReadonlySet<string>> {
  const withheld = await storage.listWithheld([scope], layer);
  return new Set(withheld.filter(({ slot }) => slot === null).map(({ eventId }) => eventId));
}
