import type { Fact } from "@keepsake/core";
import type { FactAsk, FactQuestion, FactReading } from "../../questions/fact-question.ts";
import { answerHowLong, answerSince, answerUntil } from "./answer-times.ts";
import {
  answerAfter,
  answerBefore,
  answerCount,
  answerHistory,
  answerPrevious,
  answerValue,
  type FactAsking,
} from "./answer-value.ts";
import { answerSubject, answerWhether } from "./answer-whether.ts";
import { chooseFacts, subjectsOf } from "./choose-facts.ts";
import type { FactOutcome } from "./fact-answer.ts";
import { answerName } from "./answer-name.ts";
import type { EventLookup } from "./narrow-facts.ts";

/** The times an answer from facts depends on, and the events that facts were taken from. */
export interface FactAnswering {
  /** The time the question is about; null for now. */
  readonly atMs: number | null;
  readonly nowMs: number;
  readonly lookup: EventLookup;
}

const answers: Readonly<Record<FactAsk, (asking: FactAsking) => FactOutcome>> = {
  value: answerValue,
  history: answerHistory,
  previous: answerPrevious,
  before: answerBefore,
  after: answerAfter,
  since: answerSince,
  until: answerUntil,
  howLong: answerHowLong,
  howMany: answerCount,
  holds: answerWhether,
  subject: answerSubject,
};

/** Answers a question from facts by the first of its readings that they answer. */
export function composeFactAnswer(
  question: FactQuestion,
  facts: readonly Fact[],
  answering: FactAnswering,
): FactOutcome {
  const outcomes = new Set<FactOutcome>();
  const refusals: FactOutcome[] = [];
  for (const reading of question.readings) {
    const outcome = answerReading(question, reading, { facts, ...answering });
    if (outcome !== null && typeof outcome === "object") {
      if (reading.asks !== "holds" || outcome.text.startsWith("Yes")) {
        return outcome;
      }
      refusals.push(outcome);
    }
    outcomes.add(outcome);
    if (outcome === "ended" && reading.isSure && answering.atMs === null) {
      break;
    }
  }
  if (refusals[0] !== undefined) {
    return refusals[0];
  }
  return outcomes.has("ended") ? "ended" : outcomes.has("untold") ? "untold" : null;
}

/** By a given time the past is what held then: "what did I drive in May, before the Skoda". */
function readAtTime(reading: FactReading): FactReading {
  return ["before", "after", "previous", "history"].includes(reading.asks)
    ? { ...reading, asks: "value", rest: [] }
    : reading;
}

/** Not all of somebody's relatives are ever told of. */
function isPartCount({ asks, predicate }: FactReading): boolean {
  return asks === "howMany" && predicate === "related_to";
}

const timeOfDay = /\d[:.h]\d\d|\d ?[ap]\.?m\b|o'clock|\b(?:noon|midnight|half past|quarter)\b/iu;

/** A question for a time of day is not answered by a day. */
function fitsTimeOfDay({ question }: FactQuestion, outcome: FactOutcome): boolean {
  const isAsked = /\b(?:what|which) (?:time|hour)\b/iu.test(question);
  return (
    !isAsked || outcome === null || typeof outcome === "string" || timeOfDay.test(outcome.text)
  );
}

function answerReading(
  question: FactQuestion,
  reading: FactReading,
  { facts, atMs, nowMs, lookup }: FactAnswering & { readonly facts: readonly Fact[] },
): FactOutcome {
  const timeMs = atMs ?? nowMs;
  const chosen = chooseFacts(facts, reading, timeMs);
  if (chosen.length > 0) {
    const isPast = question.isPast && atMs === null;
    const timed = atMs === null ? reading : readAtTime(reading);
    const outcome = answers[timed.asks]({
      facts: chosen,
      reading: timed,
      atMs: timeMs,
      isPast,
      lookup,
    });
    return fitsTimeOfDay(question, outcome) && !isPartCount(timed) ? outcome : null;
  }
  const subjects = subjectsOf(facts, reading, timeMs);
  return reading.predicate === "name"
    ? answerName(facts, subjects, question.words)
    : reading.isSure && reading.asks !== "subject" && reading.rest.length === 0
      ? "untold"
      : null;
}
