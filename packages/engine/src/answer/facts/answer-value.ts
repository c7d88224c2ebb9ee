import type { Fact } from "@keepsake/core";
import { predicateEntry } from "../../predicates/catalogue.ts";
import type { FactReading } from "../../questions/fact-question.ts";
import { namesObject } from "./choose-facts.ts";
import type { FactOutcome } from "./fact-answer.ts";
import { phraseValues, timedText, toFactAnswer, valueText } from "./fact-text.ts";
import { byStart, endOf, holdsAt, startOf } from "./fact-times.ts";
import { type EventLookup, narrowFacts } from "./narrow-facts.ts";

/** What a question asks among, and when. */
export interface FactAsking {
  /** The facts of the subject and the predicate, ended ones included. */
  readonly facts: readonly Fact[];
  readonly reading: FactReading;
  /** The time the question is about. */
  readonly atMs: number;
  /** Whether what ended answers as well: it asks of the past, and names no time. */
  readonly isPast: boolean;
  readonly lookup: EventLookup;
}

/** The values that hold; of a question put in the past, the last that did where none does. */
export function answerValue({ facts, reading, atMs, isPast, lookup }: FactAsking): FactOutcome {
  const holding = facts.filter((fact) => holdsAt(fact, atMs));
  const past = isPast && holding.length === 0 ? lastEnded(facts, atMs) : [];
  const candidates = holding.length > 0 ? holding : past;
  if (candidates.length === 0) {
    return "ended";
  }
  const narrowed = narrowFacts(candidates, reading, lookup);
  return narrowed === null ? null : tellValues(narrowed);
}

function tellValues(facts: readonly Fact[]): FactOutcome {
  const ids = new Set(facts.map(({ id }) => id));
  const isDisputed = facts.some(({ conflictsWith }) => conflictsWith.some((id) => ids.has(id)));
  const phrases = phraseValues(facts);
  return isDisputed && phrases.length > 1
    ? toFactAnswer(phrases, { before: "Told differently: ", between: " or " })
    : toFactAnswer(phrases);
}

/** How many values hold, and which. */
export function answerCount({ facts, reading, atMs, lookup }: FactAsking): FactOutcome {
  const holding = facts.filter((fact) => holdsAt(fact, atMs));
  const narrowed = holding.length === 0 ? null : narrowFacts(holding, reading, lookup);
  if (narrowed === null) {
    return holding.length === 0 ? "ended" : null;
  }
  const phrases = phraseValues(narrowed);
  return toFactAnswer(phrases, { before: `${phrases.length}: ` });
}

/** All values with their times, the oldest first. */
export function answerHistory({ facts, reading, lookup }: FactAsking): FactOutcome {
  const ordered = facts.toSorted(byStart);
  const isOfOne = ordered.every(({ predicate }) => predicateEntry(predicate).cardinality === "one");
  const narrowed = isOfOne ? ordered : narrowFacts(ordered, reading, lookup);
  return narrowed === null
    ? null
    : toFactAnswer(phraseValues(narrowed, timedText), { between: ", " });
}

/** The value that ended last; all that ended where several are asked for. */
export function answerPrevious({ facts, reading, atMs, lookup }: FactAsking): FactOutcome {
  const current = new Set(facts.filter((fact) => holdsAt(fact, atMs)).map(valueText));
  const ended = facts.filter((fact) => endOf(fact) <= atMs && !current.has(valueText(fact)));
  const narrowed = ended.length === 0 ? null : narrowFacts(ended, reading, lookup);
  if (narrowed === null) {
    return ended.length === 0 ? "untold" : null;
  }
  return reading.isPlural && narrowed.length > 1
    ? toFactAnswer(phraseValues(narrowed.toSorted(byStart), timedText), { between: ", " })
    : toFactAnswer(phraseValues(lastEnded(narrowed, atMs)));
}

/** The value that came before the one that the question names; before the present one otherwise. */
export function answerBefore(asking: FactAsking): FactOutcome {
  const { facts, reading, atMs } = asking;
  const named = facts.filter((fact) => namesObject(fact, reading.rest)).toSorted(byStart)[0];
  if (named === undefined && reading.rest.some((word) => !changes.has(word))) {
    return null;
  }
  const from = named ?? facts.filter((fact) => holdsAt(fact, atMs)).toSorted(byStart)[0];
  const earlier = from === undefined ? [] : facts.filter((fact) => startOf(fact) < startOf(from));
  return earlier.length === 0
    ? answerPrevious({ ...asking, reading: { ...reading, rest: [] } })
    : toFactAnswer(phraseValues(earlier.toSorted(byStart).slice(-1)));
}

const changes = new Set(["move", "moved", "moving", "switch", "switched", "change", "changed"]);

/** The value that came after the one that the question names. */
export function answerAfter({ facts, reading }: FactAsking): FactOutcome {
  const named = facts
    .filter((fact) => namesObject(fact, reading.rest))
    .toSorted(byStart)
    .at(-1);
  if (named === undefined) {
    return null;
  }
  const later = facts.filter((fact) => startOf(fact) > startOf(named)).toSorted(byStart);
  return later.length === 0 ? "untold" : toFactAnswer(phraseValues(later.slice(0, 1)));
}

function lastEnded(facts: readonly Fact[], atMs: number): readonly Fact[] {
  const ended = facts.filter((fact) => endOf(fact) <= atMs);
  const last = Math.max(...ended.map(endOf));
  return ended.filter((fact) => endOf(fact) === last);
}
