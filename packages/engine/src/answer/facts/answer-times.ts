import type { Fact } from "@keepsake/core";
import type { FactAsking } from "./answer-value.ts";
import { namesObject } from "./choose-facts.ts";
import type { FactOutcome } from "./fact-answer.ts";
import { periodText, toFactAnswer } from "./fact-text.ts";
import { byStart, endOf, holdsAt } from "./fact-times.ts";
import { formatMoment } from "./format-moment.ts";
import type { EventLookup } from "./narrow-facts.ts";

/** Since when what is asked about holds, or from when it did. */
export function answerSince(asking: FactAsking): FactOutcome {
  const fact = factInTime(asking);
  if (fact === null || fact.validFrom === null) {
    return "untold";
  }
  const isOnlyTold = isTimeOfTelling(fact, asking.lookup);
  const text = `${isOnlyTold ? "At least since " : ""}${formatMoment(fact.validFrom)}`;
  return toFactAnswer([{ text, facts: [fact] }]);
}

/** Until when it held, or will. */
export function answerUntil(asking: FactAsking): FactOutcome {
  const fact = lastWithEnd(asking);
  return fact === null || fact.validTo === null
    ? "untold"
    : toFactAnswer([{ text: formatMoment(fact.validTo), facts: [fact] }]);
}

/** From when until when it held, or since when it does. */
export function answerHowLong(asking: FactAsking): FactOutcome {
  const fact = factInTime(asking);
  const period = fact === null ? "" : periodText(fact);
  return fact === null || period === ""
    ? "untold"
    : toFactAnswer([{ text: period.charAt(0).toUpperCase() + period.slice(1), facts: [fact] }]);
}

/** The version that the question names by its value, or else the one that holds. */
function factInTime({ facts, reading, atMs }: FactAsking): Fact | null {
  const named = facts.filter((fact) => namesObject(fact, reading.rest));
  if (named.length === 0 && reading.rest.length > 0) {
    return null;
  }
  const candidates = (named.length > 0 ? named : facts).toSorted(byStart);
  return candidates.findLast((fact) => holdsAt(fact, atMs)) ?? candidates.at(-1) ?? null;
}

function lastWithEnd({ facts, reading }: FactAsking): Fact | null {
  const named = facts.filter((fact) => namesObject(fact, reading.rest));
  if (named.length === 0 && reading.rest.length > 0) {
    return null;
  }
  const candidates = named.length > 0 ? named : facts;
  return (
    candidates
      .filter((fact) => Number.isFinite(endOf(fact)))
      .toSorted(byStart)
      .at(-1) ?? null
  );
}

/** A start that no source states is the time of telling. */
function isTimeOfTelling({ validFrom, supports }: Fact, lookup: EventLookup): boolean {
  const told = supports.map((id) => lookup(id)?.observedAt);
  return (
    validFrom !== null &&
    told.some((at) => at !== undefined && Date.parse(at) === Date.parse(validFrom))
  );
}
