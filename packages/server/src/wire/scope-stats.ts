import { type LayerStats, layers, type ScopeStats } from "@keepsake/core";

/** How much a scope holds as the wire has it: each layer also by the names that other readers know. */
export function toWireScopeStats(stats: ScopeStats): object {
  const named = layers.map((layer) => [layer, toWireLayerStats(stats.layers[layer])]);
  return { ...stats, snapshotAt: stats.at, layers: Object.fromEntries(named) };
}

function toWireLayerStats(stats: LayerStats): object {
  return { ...stats, count: stats.rows, total: stats.rows, lag: stats.pendingEvents };
}
