import { speaksOfSpeaker } from "./asked-about.ts";
import type { Evidence } from "./find-evidence.ts";

const needsItsTime =
  /\b(?:today|tonight|yesterday|tomorrow|ago|now|just|last|next|this (?:week|month|year|morning|evening))\b/i;

/**
 * A remembered sentence as an answer gives it: bare where it stands by itself; with speaker and day
 * where words such as "I" or "yesterday" mean nothing without them.
 */
export function quoteSentence({ sentence, event }: Evidence): string {
  const { observedActor, observedAt } = event;
  if (observedActor === null || !(speaksOfSpeaker(sentence) || needsItsTime.test(sentence))) {
    return sentence;
  }
  const speaker = observedActor.replaceAll(/\s+/g, " ");
  return `${speaker} on ${observedAt.slice(0, 10)}: "${sentence}"`;
}
