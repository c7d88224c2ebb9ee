import { type Citation, layers, type Pack, type Warning } from "@keepsake/core";
import { toWireBelief } from "./belief.ts";
import { toWireConcept } from "./concept.ts";
import { toWireEpisode } from "./episode.ts";
import { toWireEvent } from "./event.ts";
import { toWireFact } from "./fact.ts";
import { withoutContent } from "./without-content.ts";

/** How a pack is written. */
export interface PackSettings {
  /** Milliseconds that it took. */
  readonly elapsedMs: number;
  /** Whether to leave out what records say. */
  readonly excludeContent: boolean;
}

/** A pack as the wire has it. */
export function toWirePack(pack: Pack, { elapsedMs, excludeContent }: PackSettings): object {
  return {
    ...pack,
    contextBlock: excludeContent ? "" : pack.contextBlock,
    layers: toWireLayers(pack, excludeContent),
    provenance: {
      trail: toTrail(pack, elapsedMs),
      citations: toCitationMap(pack.citations),
    },
    warnings: pack.warnings.map(toWireWarning),
  };
}

/** The layers of a pack, each record as its own route has it. */
export function toWireLayers({ layers: found }: Pack, excludeContent: boolean): object {
  const written = {
    events: found.events.map(toWireEvent),
    episodes: found.episodes.map(toWireEpisode),
    facts: found.facts.map(toWireFact),
    beliefs: found.beliefs.map(toWireBelief),
    understanding: found.understanding.map(toWireConcept),
  };
  return excludeContent
    ? Object.fromEntries(layers.map((layer) => [layer, written[layer].map(withoutContent)]))
    : written;
}

/** A warning as the wire writes it: `code: text`. */
export function toWireWarning({ code, message }: Warning): string {
  return `${code}: ${message}`;
}

/** Which record each marker stands for. */
export function toCitationMap(citations: readonly Citation[]): object {
  return Object.fromEntries(
    citations.map(({ marker, layer, id }) => [marker, { layer, id }] as const),
  );
}

/** The steps that a pack came about by. */
export function toTrail(pack: Pack, elapsedMs: number): readonly object[] {
  const kept = layers.reduce((sum, layer) => sum + pack.layers[layer].length, 0);
  const steps = Object.entries(pack.diagnostics?.timeMs ?? { recall: elapsedMs });
  return steps.map(([step, tookMs]) => ({ step, kept, elapsedMs: Math.round(tookMs * 1e3) / 1e3 }));
}
