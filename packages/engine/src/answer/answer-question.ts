import type { Answer, AnswerRequest } from "@keepsake/core";
import { citeEvent } from "../recall/cite-event.ts";
import { recallEvents } from "../recall/recall-events.ts";
import type { Storage } from "../storage/storage.ts";
import { type Evidence, findEvidence } from "./find-evidence.ts";
import { quoteSentence } from "./quote-sentence.ts";

const abstention = "I don't know: memory holds nothing about that.";

/** Answers with the recalled sentences that answer a question, or abstains. */
export async function answerQuestion(
  storage: Storage,
  scope: string,
  { question, ...request }: AnswerRequest,
): Promise<Answer> {
  const pack = await recallEvents(storage, scope, { ...request, query: question });
  const evidence = findEvidence(question, pack.layers.events);
  return {
    ...phraseAnswer(evidence),
    abstained: evidence.length === 0,
    packId: pack.packId,
    asOf: pack.asOf,
  };
}

function phraseAnswer(evidence: readonly Evidence[]): Pick<Answer, "answer" | "citations"> {
  if (evidence.length === 0) {
    return { answer: abstention, citations: [] };
  }
  const citations = evidence.map(({ event }, index) => citeEvent(event, index + 1));
  const quotes = evidence.map(
    (found, index) => `${quoteSentence(found)} ${citations[index]?.marker ?? ""}`,
  );
  return { answer: quotes.join(" "), citations };
}
