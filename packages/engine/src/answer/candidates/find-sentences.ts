import type { MemoryEvent } from "@keepsake/core";
import type { QuestionContext } from "../../questions/fact-question.ts";
import type { Evidence } from "../find-evidence.ts";
import { isStale, type StaleValues } from "../stale-values.ts";
import { mayQuote } from "./may-quote.ts";
import { readTerms, scoreSentence } from "./score-sentence.ts";
import { readSentences } from "./sentence-context.ts";
import { longestQuestion, readSoftQuestion } from "./soft-question.ts";

/** A sentence that covers less of a question is no answer. */
const leastScore = 0.505;
/** Of sentences this near to the best the newest answers. */
const margin = 0.06;

/** The sentence that covers most of a question; none where it covers too little. */
export function findSentences(
  question: string,
  events: readonly MemoryEvent[],
  { stale, context }: { readonly stale: StaleValues; readonly context: QuestionContext },
): readonly Evidence[] {
  if (question.length > longestQuestion) {
    return [];
  }
  const soft = readSoftQuestion(question, context);
  const sentences = readSentences(events);
  const terms = readTerms(soft, sentences);
  const scored = sentences
    .filter(({ event, own }) => !isStale(own, stale.get(event.id)))
    .filter(({ text }) => mayQuote(text, question))
    .map((sentence) => ({ sentence, score: scoreSentence(sentence, terms, soft) }))
    .filter(({ score }) => score >= leastScore);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const near = scored.filter(({ score }) => score >= best - margin).at(-1);
  return near === undefined
    ? []
    : [{ event: near.sentence.event, sentence: near.sentence.text, support: near.score }];
}
