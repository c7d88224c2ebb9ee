import { contentText, termText } from "@keepsake/core";
import { splitWords } from "../../text/split-words.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stop-words.ts";
import type { ReadTurn, Turn } from "../extractor.ts";

const workedOut = /^\d{4}-\d{2}(?:-\d{2})?|^\d{1,3}$/u;

/** Words that were said, and the event that says them. */
export interface Ground {
  readonly eventId: string;
  readonly words: ReadonlySet<string>;
}

/** What a turn's claims can rest on: its own words first, then earlier ones, the latest first. */
export function toGrounds(turn: Turn, recent: readonly ReadTurn[]): readonly Ground[] {
  const earlier = recent.toReversed().map(({ turn: { eventId, content }, claims }) => {
    const objects = claims.flatMap(({ object }) => (object === null ? [] : [termText(object)]));
    return { eventId, words: toKeys([contentText(content), ...objects].join("\n")) };
  });
  return [{ eventId: turn.eventId, words: toKeys(contentText(turn.content)) }, ...earlier];
}

/**
 * The first of `grounds` that says a word of `text`; null where none does, so that somebody made it
 * up. Dates, small numbers and truth values may be worked out from other words, and rest on the turn
 * itself.
 */
export function findGround(
  text: string | number | boolean,
  grounds: readonly Ground[],
): Ground | null {
  if (typeof text === "boolean" || workedOut.test(String(text))) {
    return grounds[0] ?? null;
  }
  const keys = [...toKeys(String(text))];
  const telling = keys.filter((key) => !isStopWord(key));
  const sought = telling.length === 0 ? keys : telling;
  return grounds.find(({ words }) => sought.some((key) => words.has(key))) ?? null;
}

function toKeys(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map((word) => stem(word.replace(/^0+(?=\d)/u, ""))));
}
