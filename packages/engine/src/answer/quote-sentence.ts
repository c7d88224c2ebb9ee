import { analyseQuery } from "../recall/analyse-query.ts";
import { findDatesInText } from "../temporal/dates-in-text.ts";
import { speaksOfSpeaker } from "./asked-about.ts";
import { formatMoment } from "./facts/format-moment.ts";
import type { Evidence } from "./find-evidence.ts";

const needsItsTime =
  /\b(?:today|tonight|yesterday|tomorrow|ago|now|just|last|next|this (?:week|month|year|morning|evening))\b/i;
/** A date that stands by itself. */
const fullDate = /\d{4}|\d.*\p{L}{3,}|\p{L}{3,}.*\d/u;

/**
 * A remembered sentence as an answer gives it: bare where it stands by itself; with speaker and day
 * where words such as "I" or "yesterday" mean nothing without them. To a question for a time the
 * day that "yesterday" was is added.
 */
export function quoteSentence(evidence: Evidence, question: string): string {
  const { sentence, event } = evidence;
  const { observedActor, observedAt } = event;
  const day = analyseQuery(question).asksFor === "when" ? resolveDay(evidence) : "";
  if (observedActor === null || !(speaksOfSpeaker(sentence) || needsItsTime.test(sentence))) {
    return `${sentence}${day}`;
  }
  const speaker = observedActor.replaceAll(/\s+/g, " ");
  return `${speaker} on ${observedAt.slice(0, 10)}: "${sentence}"${day}`;
}

/** The day that a sentence speaks of only from when it was said: ` (7 May 2026)`. */
function resolveDay({ sentence, event }: Evidence): string {
  const referenceMs = Date.parse(event.observedAt);
  const date = findDatesInText(sentence, { referenceMs }).find(
    ({ text, precision }) => precision === "day" && !fullDate.test(text),
  );
  return date === undefined
    ? ""
    : ` (${formatMoment(new Date(date.boundaryMs).toISOString(), true)})`;
}
