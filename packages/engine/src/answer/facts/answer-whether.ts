import type { Fact } from "@keepsake/core";
import { predicateEntry } from "../../predicates/catalogue.ts";
import type { FactAsking } from "./answer-value.ts";
import { namesObject } from "./choose-facts.ts";
import type { FactOutcome } from "./fact-answer.ts";
import { phraseValues, toFactAnswer } from "./fact-text.ts";
import { byStart, endOf, holdsAt } from "./fact-times.ts";
import { formatMoment } from "./format-moment.ts";
import { countWords, type EventLookup } from "./narrow-facts.ts";

/** Yes with the value, or no with what holds instead or when it ended. */
export function answerWhether({ facts, reading, atMs }: FactAsking): FactOutcome {
  const holding = facts.filter((fact) => holdsAt(fact, atMs));
  const named = facts.filter((fact) => namesObject(fact, reading.rest));
  const isAny = reading.rest.length === 0;
  const yes = isAny ? holding : named.filter((fact) => holding.includes(fact));
  if (yes.length > 0) {
    return toFactAnswer(phraseValues(yes), { before: "Yes: " });
  }
  const isOnlyOne =
    reading.predicate !== null && predicateEntry(reading.predicate).cardinality === "one";
  if (holding.length > 0 && isOnlyOne && reading.isSure) {
    return toFactAnswer(phraseValues(holding), { before: "No: " });
  }
  const ended = (isAny ? facts : named)
    .filter((fact) => endOf(fact) <= atMs)
    .toSorted(byStart)
    .at(-1);
  return ended === undefined || ended.validTo === null
    ? "untold"
    : toFactAnswer([{ text: `until ${formatMoment(ended.validTo)}`, facts: [ended] }], {
        before: "Not any more: ",
      });
}

/** Of whom or what it holds. */
export function answerSubject({ facts, reading, atMs, isPast, lookup }: FactAsking): FactOutcome {
  const named = facts.filter((fact) => namesObject(fact, reading.rest));
  const holding = named.filter((fact) => holdsAt(fact, atMs));
  const chosen = holding.length === 0 && isPast ? named : holding;
  if (chosen.length === 0) {
    return named.length === 0 ? null : "ended";
  }
  const scores = chosen.map((fact) => countWords(fact, reading.rest, lookup));
  const best = Math.max(...scores);
  const closest = chosen.filter(
    (fact, index) => scores[index] === best && tellsAll(fact, reading.rest, lookup),
  );
  return closest.length === 0
    ? null
    : toFactAnswer(phraseValues(closest, ({ subject }) => subject.name));
}

/** "Who has the Rolleiflex on loan" is not told by who owns it. */
function tellsAll(fact: Fact, words: readonly string[], lookup: EventLookup): boolean {
  return words.every((word) => countWords(fact, [word], lookup) > 0);
}
