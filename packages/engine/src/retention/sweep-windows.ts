import { type Layer, layers, type ScopeSettings } from "@keepsake/core";
import type { TimelineWindow } from "../storage/log-storage.ts";
import { addIsoDuration, parseIsoDuration } from "../temporal/iso-duration.ts";

/** What has outlived the retention of one layer: what was recorded within a window. */
export interface SweepWindow extends TimelineWindow {
  readonly layer: Layer;
  /** The duration as it was set. */
  readonly retention: string;
}

/**
 * What has outlived a retention at a time, layer by layer, each without what goes with a layer before
 * it: with events goes everything, with facts go beliefs. Layers of which nothing is left so are left
 * out, and durations that reach farther back than times do.
 */
export function sweepWindows(
  { retention = {} }: Pick<ScopeSettings, "retention">,
  nowMs: number,
): readonly SweepWindow[] {
  const cutoffs = new Map(
    layers.map((layer) => [layer, cutoffOf(retention[layer], nowMs)] as const),
  );
  const cutoff = (layer: Layer): number => cutoffs.get(layer) ?? -Infinity;
  return layers.flatMap((layer) => {
    const fromMs = Math.max(-Infinity, ...goesWith[layer].map(cutoff));
    const toMs = cutoff(layer);
    return toMs > fromMs ? [{ layer, retention: retention[layer] ?? "", fromMs, toMs }] : [];
  });
}

/** The layers with which a layer goes. */
const goesWith: Readonly<Record<Layer, readonly Layer[]>> = {
  events: [],
  episodes: ["events"],
  facts: ["events"],
  beliefs: ["events", "facts"],
  understanding: ["events"],
};

/** The instant a duration before another, by the calendar in UTC; as early as can be without one. */
function cutoffOf(duration: string | undefined, nowMs: number): number {
  const parts = duration === undefined ? null : parseIsoDuration(duration);
  if (parts === null) {
    return -Infinity;
  }
  const back = new Map(Array.from(parts, ([unit, count]) => [unit, -count]));
  const cutoffMs = addIsoDuration(nowMs, back);
  return Number.isFinite(cutoffMs) ? cutoffMs : -Infinity;
}
