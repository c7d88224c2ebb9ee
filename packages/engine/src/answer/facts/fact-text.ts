import { type Fact, termText } from "@keepsake/core";
import type { CitedFact, FactAnswer } from "./fact-answer.ts";
import { formatMoment, formatValue } from "./format-moment.ts";

/** The most events that are cited for one value. */
const mostSupports = 3;

/** A part of an answer and the facts that it rests on. */
export interface FactPhrase {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** What is set for a day, of which people speak by the day of the week. */
const ofDays: ReadonlySet<string> = new Set(["scheduled_for", "deadline"]);

/** What a fact says of its subject, as people write it. */
export function valueText({ object, predicate }: Fact): string {
  return formatValue(termText(object), ofDays.has(predicate));
}

/** A value with the time for which it held: `Lisbon (2021 to 28 February 2026)`. */
export function timedText(fact: Fact): string {
  const period = periodText(fact);
  return period === "" ? valueText(fact) : `${valueText(fact)} (${period})`;
}

/** For how long a fact held: `since March 2026`, `2015 to 2021`; empty where nothing is known. */
export function periodText({ validFrom, validTo }: Fact): string {
  if (validTo === null) {
    return validFrom === null ? "" : `since ${formatMoment(validFrom)}`;
  }
  const until = formatMoment(validTo);
  return validFrom === null ? `until ${until}` : `${formatMoment(validFrom)} to ${until}`;
}

/** One phrase for each value; facts that say the same make one. */
export function phraseValues(
  facts: readonly Fact[],
  toText: (fact: Fact) => string = valueText,
): readonly FactPhrase[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const text = toText(fact);
    groups.set(text, [...(groups.get(text) ?? []), fact]);
  }
  return Array.from(groups, ([text, group]) => ({ text, facts: group }));
}

/** Joins phrases to one answer, `A, B and C [1][2]`, behind some words. */
export function toFactAnswer(
  phrases: readonly FactPhrase[],
  { before = "", between = " and " }: { readonly before?: string; readonly between?: string } = {},
): FactAnswer {
  const texts = phrases.map(({ text }) => text);
  const last = texts.at(-1) ?? "";
  const list = texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")}${between}${last}`;
  const cited = citeFacts(phrases.flatMap(({ facts }) => facts));
  return { text: `${before}${list} ${cited.map((_, index) => `[${index + 1}]`).join("")}`, cited };
}

/** The newest events of each fact, each event once. */
function citeFacts(facts: readonly Fact[]): readonly CitedFact[] {
  const cited = new Map<string, CitedFact>();
  for (const fact of facts) {
    for (const eventId of fact.supports.toReversed().slice(0, mostSupports)) {
      cited.set(eventId, cited.get(eventId) ?? { eventId, factId: fact.id });
    }
  }
  return [...cited.values()];
}
