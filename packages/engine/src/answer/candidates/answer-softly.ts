import type { Fact, MemoryEvent } from "@keepsake/core";
import { predicateCatalogue } from "../../predicates/catalogue.ts";
import type { FactAsk, QuestionContext } from "../../questions/fact-question.ts";
import {
  answerHistory,
  answerPrevious,
  answerValue,
  type FactAsking,
} from "../facts/answer-value.ts";
import { answerHowLong, answerSince, answerUntil } from "../facts/answer-times.ts";
import type { FactOutcome } from "../facts/fact-answer.ts";
import { answerWhose } from "./answer-whose.ts";
import { chooseSoftly, type SoftChoice } from "./choose-softly.ts";
import { readFactContexts } from "./fact-context.ts";
import { mentionRelatives } from "./find-relatives.ts";
import { type ScoredFact, scoreFact } from "./score-fact.ts";
import { readSoftQuestion, type SoftQuestion } from "./soft-question.ts";
import { weights } from "./weights.ts";

/** What to answer from, and when. */
export interface SoftSources {
  readonly facts: readonly Fact[];
  /** The recalled events and those that the facts were taken from. */
  readonly events: readonly MemoryEvent[];
  readonly context: QuestionContext;
  /** The time the question is about; null for now. */
  readonly atMs: number | null;
  readonly nowMs: number;
  /** The facts that would answer otherwise: what overrules them must fit clearly better. */
  readonly rivals?: ReadonlySet<string> | undefined;
}

/** The most facts that are compared. */
const mostFacts = 500;

const answers: Partial<Record<FactAsk, (asking: FactAsking) => FactOutcome>> = {
  history: answerHistory,
  previous: answerPrevious,
  since: answerSince,
  until: answerUntil,
  howLong: answerHowLong,
};

const whether = /^(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/u;
/** "Is it open or closed" offers what it asks for. */
const choosing = /\b\p{L}+ (?:or|oder|ou) \p{L}+/u;
const why = /\b(?:why|warum|wieso|por que|pourquoi)\b/u;
const supposing = /\b(?:if|unless|suppose|imagine)\b/u;
const timeOfDay =
  /\d[:.h]\d\d|\d ?[ap]\.?m\b|o'clock|\d uhr|\b(?:noon|midnight|half past|quarter)\b/iu;
const pastForm = /\b(?:did|was|were|had|used to)\b/u;

/**
 * Answers with the fact that fits a question best, however it is worded; null where none fits well
 * enough, `ended` where what fits best holds no longer.
 */
export function answerSoftly(question: string, sources: SoftSources): FactOutcome {
  const { facts, events, context, atMs, nowMs } = sources;
  const soft = mentionRelatives(readSoftQuestion(question, context), facts, events);
  if (isOfNoFact(soft.text)) {
    return null;
  }
  const contextOf = readFactContexts(events);
  const timeMs = atMs ?? nowMs;
  const scored = likelyFacts(facts, events, soft).map((fact) =>
    scoreFact(fact, contextOf(fact), soft),
  );
  const choice = chooseSoftly(scored, soft, timeMs);
  if (sources.rivals !== undefined && !overrules(choice, scored, sources.rivals)) {
    return null;
  }
  if (choice === null) {
    return answerWhose(facts, contextOf, { soft, atMs: timeMs });
  }
  const outcome = tellChoice(choice, { timeMs, isTimed: atMs !== null, text: soft.text });
  return soft.sort === "clock" && isDay(outcome) ? null : outcome;
}

function overrules(
  choice: SoftChoice | null,
  scored: readonly ScoredFact[],
  rivals: ReadonlySet<string>,
): boolean {
  const own = scored.filter(({ fact }) => rivals.has(fact.id)).map(({ score }) => score);
  const isAmong = choice?.facts.some(({ id }) => rivals.has(id)) === true;
  return choice !== null && !isAmong && choice.score - Math.max(0, ...own) >= weights.overruling;
}

/** Those that the question may ask for, or that were told in what it recalled; the newest if many. */
function likelyFacts(
  facts: readonly Fact[],
  events: readonly MemoryEvent[],
  { cues }: SoftQuestion,
): readonly Fact[] {
  const recalled = new Set(events.map(({ id }) => id));
  return facts
    .filter(({ recordedTo }) => recordedTo === null)
    .filter(({ predicate, supports }) => {
      const isOwn = !Object.hasOwn(predicateCatalogue, predicate);
      return isOwn || cues.has(predicate) || supports.some((id) => recalled.has(id));
    })
    .slice(-mostFacts);
}

function tellChoice(
  choice: SoftChoice,
  { timeMs, isTimed, text }: { timeMs: number; isTimed: boolean; text: string },
): FactOutcome {
  const asks = isTimed ? "value" : choice.asks;
  const answer = answers[asks] ?? answerValue;
  return answer({
    facts: choice.facts,
    reading: plainReading(choice.facts, asks),
    atMs: timeMs,
    isPast: !isTimed && pastForm.test(text),
    lookup: () => null,
  });
}

/** A question for a time of day is not answered by a day. */
function isDay(outcome: FactOutcome): boolean {
  return outcome !== null && typeof outcome === "object" && !timeOfDay.test(outcome.text);
}

/** What would be, why, and whether is no fact's value. */
function isOfNoFact(text: string): boolean {
  const isWhether = whether.test(text) && !choosing.test(text);
  return supposing.test(text) || isWhether || why.test(text);
}

/** The facts were chosen already: nothing narrows them any more. */
function plainReading(facts: readonly Fact[], asks: FactAsk): FactAsking["reading"] {
  return {
    subjectIds: facts.map(({ subject }) => subject.id),
    via: null,
    predicate: facts[0]?.predicate ?? null,
    asks,
    kindWords: [],
    isPlainKind: true,
    kind: [],
    isPlural: true,
    rest: [],
    isSure: false,
  };
}
