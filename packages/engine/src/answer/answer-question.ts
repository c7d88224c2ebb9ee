import { type Answer, type AnswerRequest, type Citation, formatTimestamp } from "@keepsake/core";
import { createId } from "../create-id.ts";
import { citeEvent } from "../recall/pack-within-budgets.ts";
import { rankEvents } from "../recall/rank-events.ts";
import type { Storage } from "../storage/storage.ts";
import { visibleScopes } from "../visible-scopes.ts";
import { type Evidence, findEvidence } from "./find-evidence.ts";
import { quoteSentence } from "./quote-sentence.ts";

const defaultMaxEvents = 20;

const abstention = "I don't know: memory holds nothing about that.";

/** Answers with the remembered sentences that answer a question, or abstains. */
export async function answerQuestion(
  storage: Storage,
  scope: string,
  { question, view = "holistic", budgets = {} }: AnswerRequest,
): Promise<Answer> {
  const events = await rankEvents(storage, {
    query: question,
    scopes: visibleScopes(scope, view),
    limit: budgets.maxEvents ?? defaultMaxEvents,
  });
  const evidence = findEvidence(question, events);
  return {
    ...phraseAnswer(evidence),
    abstained: evidence.length === 0,
    packId: createId("pack"),
    asOf: formatTimestamp(Date.now()),
  };
}

function phraseAnswer(evidence: readonly Evidence[]): Pick<Answer, "answer" | "citations"> {
  if (evidence.length === 0) {
    return { answer: abstention, citations: [] };
  }
  const citations = evidence.map(({ event }, index): Citation => citeEvent(event, index + 1));
  const quotes = evidence.map((found, index) => {
    return `${quoteSentence(found)} ${citations[index]?.marker ?? ""}`;
  });
  return { answer: quotes.join(" "), citations };
}
