import {
  type DiagnosticsLevel,
  type Layer,
  layers,
  type PackLayers,
  type RecallDiagnostics,
  type RecallDrop,
  type Warning,
} from "@keepsake/core";
import type { LayerLimits } from "@keepsake/core/packing";
import type { Ranked } from "./ranked.ts";

/** Of one layer and reason so many records at most are told. */
export const mostDropsTold = 100;

/** Notes how a recall comes about, as far as that was asked for. */
export class RecallTrace {
  readonly #level: DiagnosticsLevel;
  readonly #timeMs = new Map<string, number>();
  readonly #layers: Readonly<Record<Layer, LayerTrace>>;
  readonly #warnings: Warning[] = [];

  constructor(level: DiagnosticsLevel = "none") {
    this.#level = level;
    const isFull = level === "full";
    this.#layers = {
      events: new LayerTrace("events", isFull),
      episodes: new LayerTrace("episodes", isFull),
      facts: new LayerTrace("facts", isFull),
      beliefs: new LayerTrace("beliefs", isFull),
      understanding: new LayerTrace("understanding", isFull),
    };
  }

  /** What the caller should know. */
  get warnings(): readonly Warning[] {
    return this.#warnings;
  }

  /** Notes what the caller should know. */
  warn(warnings: readonly Warning[]): void {
    this.#warnings.push(...warnings);
  }

  /** What is noted of a layer. */
  of(layer: Layer): LayerTrace {
    return this.#layers[layer];
  }

  /** Does a step and notes how long it took; of equal names the times add up. */
  async time<Result>(step: string, work: () => Result | Promise<Result>): Promise<Result> {
    const startMs = performance.now();
    const result = await work();
    const tookMs = performance.now() - startMs;
    this.#timeMs.set(step, (this.#timeMs.get(step) ?? 0) + tookMs);
    return result;
  }

  /** What was noted; undefined where nothing was asked for. */
  toDiagnostics(limits: LayerLimits, kept: PackLayers): RecallDiagnostics | undefined {
    if (this.#level === "none") {
      return undefined;
    }
    const requested = layers.filter((layer) => limits[layer] > 0);
    return {
      timeMs: Object.fromEntries(this.#timeMs),
      layersRequested: requested,
      layers: Object.fromEntries(
        requested.map((layer) => [
          layer,
          { found: this.of(layer).found, kept: kept[layer].length },
        ]),
      ),
      ...(this.#level === "full" && { drops: requested.flatMap((layer) => this.of(layer).drops) }),
    };
  }
}

/** Notes of one layer what was found, and why some of it was left out. */
export class LayerTrace {
  readonly layer: Layer;
  /** Whether it is asked for why records were left out. */
  readonly isFull: boolean;
  readonly drops: RecallDrop[] = [];
  /** How many records were looked at. */
  found = 0;

  constructor(layer: Layer, isFull: boolean) {
    this.layer = layer;
    this.isFull = isFull;
  }

  /** Notes which records were left out. */
  drop(reason: RecallDrop["reason"], ids: readonly string[]): void {
    if (this.isFull) {
      const told = this.drops.filter((drop) => drop.reason === reason).length;
      const fit = ids.slice(0, Math.max(0, mostDropsTold - told));
      this.drops.push(...fit.map((id) => ({ layer: this.layer, id, reason })));
    }
  }

  /** Keeps the records that pass, and notes the others. */
  sift<Found extends { readonly id: string }>(
    reason: RecallDrop["reason"],
    ranked: readonly Ranked<Found>[],
    passes: (record: Found, index: number) => boolean,
  ): readonly Ranked<Found>[] {
    const kept = ranked.filter(({ record }, index) => passes(record, index));
    if (this.isFull) {
      const passed = new Set(kept);
      const others = ranked.filter((found) => !passed.has(found));
      this.drop(
        reason,
        others.map(({ record }) => record.id),
      );
    }
    return kept;
  }
}
