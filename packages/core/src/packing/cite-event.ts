import type { MemoryEvent } from "../events/memory-event.ts";
import type { Citation } from "../recall/citation.ts";

/** The citation of an event as the `number`th of a text. */
export function citeEvent(
  { id, scope, observedActor, observedAt }: MemoryEvent,
  number: number,
): Citation {
  return { marker: `[${number}]`, layer: "event", id, scope, observedActor, observedAt };
}
