import { contentText, type RecalledEvent } from "@keepsake/core";

/** Characters of a text by which it is compared. */
const comparedCharacters = 2_000;
const betweenWords = /[^\p{L}\p{M}\p{N}\p{S}]+/gu;

/** Events that were chosen, and what they say that was not. */
export interface DistinctEvents {
  readonly chosen: readonly RecalledEvent[];
  readonly left: readonly RecalledEvent[];
}

/**
 * What somebody says of an event in a scope: the same for one that differs in case and punctuation alone.
 */
export function sayingOf(event: RecalledEvent): string {
  const text = contentText(event.content).slice(0, comparedCharacters).toLowerCase();
  const words = text.replaceAll(betweenWords, " ").trim();
  return JSON.stringify([event.scope, event.observedActor, event.content.kind, words]);
}

/**
 * Chooses the best of some events in their order, up to a limit: first what says something else than
 * those before it, and what says the same again only where there is room.
 */
export function chooseDistinct(events: readonly RecalledEvent[], limit: number): DistinctEvents {
  if (events.length <= limit) {
    return { chosen: events, left: [] };
  }
  const said = new Set<string>();
  const [first, again]: [RecalledEvent[], RecalledEvent[]] = [[], []];
  for (const event of events) {
    const saying = sayingOf(event);
    (said.has(saying) ? again : first).push(event);
    said.add(saying);
  }
  const kept = new Set([...first, ...again].slice(0, limit));
  return {
    chosen: events.filter((event) => kept.has(event)),
    left: events.filter((event) => !kept.has(event)),
  };
}
