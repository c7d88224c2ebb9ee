import type { MemoryEvent } from "@keepsake/core";
import { normaliseQuestion } from "../../questions/normalise-question.ts";
import { type AskedFor, analyseQuery } from "../../recall/analyse-query.ts";
import { longestQuestion } from "../candidates/soft-question.ts";
import { asksForSeveral } from "../candidates/question-form.ts";
import type { Evidence } from "../find-evidence.ts";
import type { StaleValues } from "../stale-values.ts";
import { answerWhen } from "./answer-when.ts";
import { cutTold } from "./cut-told.ts";
import { findTold, type ToldQuestion } from "./find-told.ts";
import { nearPeriod } from "./near-period.ts";
import type { ToldTerm } from "./told-terms.ts";

/** What may answer. */
export interface ToldSources {
  /** The best first. */
  readonly recalled: readonly MemoryEvent[];
  /** Those of them that can tell of the time asked about. */
  readonly known: readonly MemoryEvent[];
  readonly stale: StaleValues;
}

/** How far below the best one further turns answer as well, and the most of them all. */
interface Choice {
  readonly margin: number;
  readonly most: number;
}

const single: Choice = { margin: 0, most: 1 };
const some: Choice = { margin: 0.06, most: 2 };
const several: Choice = { margin: 0.2, most: 3 };

/**
 * What people told each other that answers a question about one of them, each turn with the words that
 * answer; none where nobody told it of the one asked about, null where the question names none of them.
 */
export function answerFromTold(
  { question, period }: ToldQuestion,
  { known, recalled, stale }: ToldSources,
): readonly Evidence[] | null {
  if (question.length > longestQuestion) {
    return null;
  }
  const ids = new Set(known.map(({ id }) => id));
  const isNear = (event: MemoryEvent): boolean => period !== null && nearPeriod(event, period) > 0;
  const events = recalled.filter((event) => ids.has(event.id) || isNear(event));
  const found = findTold({ question, period }, events, stale);
  if (found === null) {
    return null;
  }
  const { asksFor } = analyseQuery(question);
  const { margin, most } = chooseFor(question, asksFor);
  const least = (found.evidence[0]?.support ?? 0) - margin;
  const near = found.evidence.filter(({ support }) => support >= least);
  return (asksOfPresent(question) ? near.toSorted(newestFirst) : near)
    .slice(0, most)
    .map((evidence) => ({ ...evidence, answer: answerOf(evidence, question, found.terms) }));
}

function chooseFor(question: string, asksFor: AskedFor | null): Choice {
  if (asksFor === "when" || asksFor === null) {
    return single;
  }
  return asksForSeveral(normaliseQuestion(question)) ? several : some;
}

const present = /\b(?:do|does|is|am|are)\b(?!.*\b(?:did|was|were|had|used to)\b)/iu;

/** What is so now was told last. */
function asksOfPresent(question: string): boolean {
  return present.test(question);
}

function newestFirst({ event: left }: Evidence, { event: right }: Evidence): number {
  return Date.parse(right.observedAt) - Date.parse(left.observedAt);
}

/** A question that asks whether is answered by the whole sentence. */
function answerOf(
  evidence: Evidence,
  question: string,
  terms: readonly ToldTerm[],
): string | undefined {
  const { asksFor } = analyseQuery(question);
  if (asksFor === null) {
    return undefined;
  }
  return asksFor === "when" && !clockAsked.test(question)
    ? (answerWhen(evidence, question) ?? undefined)
    : cutTold(evidence.sentence, { question, terms });
}

const clockAsked = /\b(?:what|which) time\b/iu;
