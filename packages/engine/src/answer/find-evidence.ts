import { contentText, type MemoryEvent } from "@keepsake/core";
import { analyseQuery, type AskedFor } from "../recall/analyse-query.ts";
import { speakerOf } from "../recall/speaker-of.ts";
import { isQuestion } from "../text/is-question.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { splitWords } from "../text/split-words.ts";
import { stem } from "../text/stem.ts";
import { holdsExpectedKind } from "./expected-kind.ts";
import { type QuestionTerm, readQuestionTerms } from "./question-terms.ts";
import { measureSupport } from "./support.ts";

/** A remembered sentence that answers a question. */
export interface Evidence {
  readonly event: MemoryEvent;
  readonly sentence: string;
  /** How much of the question it covers, from 0 to 1. */
  readonly support: number;
}

/** A sentence that covers less of the question than this is no answer. */
const leastSupport = 0.7;
/** Sentences this close to the best one answer as well as it. */
const supportMargin = 0.1;
/** The most sentences of an answer. */
const mostSentences = 3;

const asksAssistant = /\b(?:you|your|yours)\b/i;

/**
 * The sentences of recalled events that answer a question, the best first; none where no sentence
 * covers enough of it. What an assistant said is evidence only of what it said itself: it repeats
 * and guesses.
 */
export function findEvidence(
  question: string,
  events: readonly MemoryEvent[],
): readonly Evidence[] {
  const { asksFor } = analyseQuery(question);
  const terms = readQuestionTerms(question);
  const sentences = events
    .filter((event) => asksAssistant.test(question) || !isAssistants(event))
    .flatMap((event) => weighSentences(event, { terms, asksFor }))
    .filter(({ support }) => support >= leastSupport)
    .toSorted((left, right) => right.support - left.support);
  return chooseSentences(sentences, asksFor);
}

function speakerOfEvent({ scope, content, observedActor }: MemoryEvent): string | null {
  const role = content.kind === "message" ? content.role : null;
  return speakerOf({ scope, role, speaker: observedActor });
}

function isAssistants({ content }: MemoryEvent): boolean {
  return content.kind === "message" && content.role === "assistant";
}

function weighSentences(
  event: MemoryEvent,
  {
    terms,
    asksFor,
  }: { readonly terms: readonly QuestionTerm[]; readonly asksFor: AskedFor | null },
): readonly Evidence[] {
  const text = contentText(event.content);
  const turn = stemsOf(`${speakerOfEvent(event) ?? ""} ${text}`);
  return splitSentences(text)
    .filter((sentence) => !isQuestion(sentence))
    .map((sentence) => {
      const isExpectedKind = holdsExpectedKind(sentence, asksFor);
      const support = measureSupport(terms, { sentence: stemsOf(sentence), turn, isExpectedKind });
      return { event, sentence, support };
    });
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map(stem));
}

/** Of equally good sentences the newest speaks first; a question for one thing gets one. */
function chooseSentences(
  sentences: readonly Evidence[],
  asksFor: AskedFor | null,
): readonly Evidence[] {
  const best = sentences[0]?.support ?? 0;
  const asksForOne = asksFor === "where" || asksFor === "when" || asksFor === "who";
  return sentences
    .filter(({ support }) => support >= best - supportMargin)
    .toSorted((left, right) => (left.event.observedAt < right.event.observedAt ? 1 : -1))
    .slice(0, asksForOne ? 1 : mostSentences);
}
