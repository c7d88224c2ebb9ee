import { layers, type Pack } from "@keepsake/core";
import type { StreamedEvent } from "../routing/to-event-stream.ts";
import { type PackSettings, toCitationMap, toTrail, toWireLayers } from "./pack.ts";

/** How a pack is streamed. */
interface StreamSettings extends PackSettings {
  /** As they were asked for. */
  readonly filters: unknown;
}

/** A pack as the events of a stream. */
export function toRecallEvents(
  pack: Pack,
  { elapsedMs, excludeContent, filters = null }: StreamSettings,
): readonly StreamedEvent[] {
  const { scope, packId, contextBlock, citations, diagnostics } = pack;
  const found = Object.entries(toWireLayers(pack, excludeContent));
  const given = layers.filter((layer) => pack.layers[layer].length > 0);
  return [
    ["plan", { scope, filters, estimatedLayers: given }],
    ...found.map(([layer, items]): StreamedEvent => ["layer", { layer, items }]),
    ["context_block", { text: excludeContent ? "" : contextBlock }],
    ["provenance", { trail: toTrail(pack, elapsedMs), citations: toCitationMap(citations) }],
    ["diagnostics", { timeMs: { recall: elapsedMs }, ...diagnostics }],
    ["done", { packId }],
  ];
}
