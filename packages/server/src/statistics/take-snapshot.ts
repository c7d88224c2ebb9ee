import { type Layer, layers, type Memory, type ScopeStats } from "@keepsake/core";
import { percentile } from "./percentile.ts";
import { readScopeStats } from "./read-scope-stats.ts";

/** How much one layer of all scopes holds. */
interface LayerTotals {
  readonly count: number;
  readonly total: number;
  readonly bytes: number;
  /** Events that it does not tell of yet. */
  readonly lag: number;
}

/** How far one tenant is derived. */
interface TenantLag {
  readonly scopes: number;
  /** Events still to be read. */
  readonly queueDepth: number;
  /** Milliseconds that the first of them has waited, in 95 of 100 scopes at most. */
  readonly extractLagP95Ms: number;
  readonly consolidateLagP95Ms: number;
  /** Events that no synthesis knows of. */
  readonly synthesizeLag: number;
}

/** How much all scopes hold that a caller may count. */
export interface Snapshot {
  readonly scopes: number;
  readonly layers: Readonly<Record<Layer, LayerTotals>>;
  /** By first segment, such as `org:acme`. */
  readonly tenants: ReadonlyMap<string, TenantLag>;
}

/** Counts everything that a caller may count. It goes through scope after scope. */
export async function takeSnapshot(memory: Memory, signal: AbortSignal): Promise<Snapshot> {
  const counted: ScopeStats[] = [];
  for await (const stats of readScopeStats(memory, signal)) {
    counted.push(stats);
  }
  const byTenant = Map.groupBy(counted, ({ scope }) => scope.split("/", 1)[0] ?? scope);
  return {
    scopes: counted.length,
    layers: sumLayers(counted),
    tenants: new Map(Array.from(byTenant, ([tenant, ofTenant]) => [tenant, lagOf(ofTenant)])),
  };
}

function sumLayers(counted: readonly ScopeStats[]): Snapshot["layers"] {
  const [events, episodes, facts, beliefs, understanding] = layers;
  return {
    [events]: sumLayer(counted, events),
    [episodes]: sumLayer(counted, episodes),
    [facts]: sumLayer(counted, facts),
    [beliefs]: sumLayer(counted, beliefs),
    [understanding]: sumLayer(counted, understanding),
  };
}

function sumLayer(counted: readonly ScopeStats[], layer: Layer): LayerTotals {
  const rows = sum(counted, (stats) => stats.layers[layer].rows);
  return {
    count: rows,
    total: rows,
    bytes: sum(counted, (stats) => stats.layers[layer].bytes),
    lag: sum(counted, (stats) => stats.layers[layer].pendingEvents),
  };
}

function lagOf(counted: readonly ScopeStats[]): TenantLag {
  const lags = (layer: Layer): readonly number[] =>
    counted.map((stats) => stats.layers[layer].lagMs);
  return {
    scopes: counted.length,
    queueDepth: sum(counted, (stats) => stats.layers.facts.pendingEvents),
    extractLagP95Ms: percentile(lags("facts"), 0.95),
    consolidateLagP95Ms: percentile(lags("beliefs"), 0.95),
    synthesizeLag: sum(counted, (stats) => stats.layers.understanding.pendingEvents),
  };
}

function sum(counted: readonly ScopeStats[], valueOf: (stats: ScopeStats) => number): number {
  return counted.reduce((total, stats) => total + valueOf(stats), 0);
}
