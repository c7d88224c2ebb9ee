import { contentText } from "@keepsake/core";
import type { Evidence } from "../find-evidence.ts";
import { asksOfPast, formatDay, tellTimes } from "./tell-time.ts";

const justNow =
  /\b(?:just|now|currently|today|tonight|this (?:morning|afternoon|evening)|here(?:['’]s| is))\b/iu;
const yearAsked = /\b(?:what|which) year\b/iu;
const monthAsked = /\b(?:what|which) month\b/iu;

/**
 * When what a sentence tells was so: as it says itself, or its turn; else the day of telling, and `by`
 * that day where it only says that it has been. Null where nothing tells a time to come.
 */
export function answerWhen({ sentence, event }: Evidence, question: string): string | null {
  const asking = { event, question };
  const times = [sentence, contentText(event.content)].map((text) => tellTimes(text, asking)[0]);
  const told = times.find((time) => time !== undefined) ?? dayOfTelling(sentence, asking);
  return told === null ? null : asPreciseAs(question, told);
}

function dayOfTelling(
  sentence: string,
  { event, question }: { readonly event: Evidence["event"]; readonly question: string },
): string | null {
  const day = formatDay(Date.parse(event.observedAt));
  if (justNow.test(sentence)) {
    return day;
  }
  return asksOfPast(question) ? `by ${day}` : null;
}

/** A year where one is asked for, and of a day its month. */
function asPreciseAs(question: string, told: string): string {
  const [year] = /\b\d{4}\b/.exec(told) ?? [];
  if (yearAsked.test(question)) {
    return year ?? told;
  }
  const [month] = /\b\p{Lu}\p{Ll}+ \d{4}$/u.exec(told) ?? [];
  return monthAsked.test(question) ? (month ?? told) : told;
}
