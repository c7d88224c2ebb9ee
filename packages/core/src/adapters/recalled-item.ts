import { contentText, type MessageRole } from "../events/event-content.ts";
import type { RecordKind } from "../layer.ts";
import type { Pack, PackLayers } from "../recall/pack.ts";

/** One recalled thing as adapters hand it on: its text, and where it comes from. */
export interface RecalledItem {
  /** Id of the record in its layer. */
  readonly id: string;
  readonly layer: RecordKind;
  readonly scope: string;
  readonly text: string;
  /** Role of the message; null where it was none. */
  readonly role: MessageRole | null;
  /** Who said it; null where that is not known. */
  readonly speaker: string | null;
  /** When it was said, RFC 3339 in UTC; of what is derived, when memory came to know it. */
  readonly observedAt: string;
  /**
   * From when to when what it says held, RFC 3339 in UTC, null where that is not known or not over; of
   * an episode, the times of its first and last event. Absent for events and understanding.
   */
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  /** Ids of the records that it rests on; absent for an event, which is its own source. */
  readonly supports?: readonly string[] | undefined;
  /** Its marker in the context block, such as `[1]`; null where it stands outside of it. */
  readonly citation: string | null;
  /** Greater is better, comparable within one layer of one recall only; null where there was no query. */
  readonly score: number | null;
}

/** An item without the marker, which the pack's citations tell. */
type Uncited = Omit<RecalledItem, "citation">;

type RecordOf<Layer extends keyof PackLayers> = PackLayers[Layer][number];

const derived = { role: null, speaker: null } as const;

/**
 * The items of `pack` in the order of its block: what is known first, of each layer the best first. What
 * is derived and has no line of its own repeats what another says, and is left out.
 */
export function toRecalledItems(pack: Pack): readonly RecalledItem[] {
  const { facts, beliefs, understanding, episodes, events } = pack.layers;
  const markers = new Map(pack.citations.map(({ id, marker }) => [id, marker]));
  return [
    ...facts.map(fromFact),
    ...beliefs.map(fromBelief),
    ...understanding.map(fromConcept),
    ...episodes.map(fromEpisode),
    ...events.map(fromEvent),
  ]
    .filter(({ id, layer }) => layer === "event" || markers.has(id))
    .map((item) => ({ ...item, citation: markers.get(item.id) ?? null }));
}

function fromEvent(event: RecordOf<"events">): Uncited {
  const { id, scope, content, observedActor, observedAt, score } = event;
  return {
    id,
    layer: "event",
    scope,
    text: contentText(content),
    role: content.kind === "message" ? content.role : null,
    speaker: observedActor,
    observedAt,
    score: score ?? null,
  };
}

function fromFact(fact: RecordOf<"facts">): Uncited {
  const { id, scope, text, validFrom, validTo, supports, recordedFrom, score } = fact;
  const times = { observedAt: recordedFrom, validFrom, validTo };
  return { ...derived, id, layer: "fact", scope, text, ...times, supports, score: score ?? null };
}

function fromBelief(belief: RecordOf<"beliefs">): Uncited {
  const { id, scope, claim, validFrom, validTo, supports, recordedFrom, score } = belief;
  const what = { id, layer: "belief", scope, text: claim } as const;
  const times = { observedAt: recordedFrom, validFrom, validTo };
  return { ...derived, ...what, ...times, supports, score: score ?? null };
}

function fromConcept(concept: RecordOf<"understanding">): Uncited {
  const { id, scope, name, summary, supports, recordedFrom, score } = concept;
  const what = { id, layer: "understanding", scope, text: `${name}: ${summary}` } as const;
  return { ...derived, ...what, observedAt: recordedFrom, supports, score: score ?? null };
}

function fromEpisode(episode: RecordOf<"episodes">): Uncited {
  const { id, scope, title, startedAt, endedAt, eventIds, recordedFrom, score } = episode;
  const what = { id, layer: "episode", scope, text: title } as const;
  const times = { observedAt: recordedFrom, validFrom: startedAt, validTo: endedAt };
  return { ...derived, ...what, ...times, supports: eventIds, score: score ?? null };
}
