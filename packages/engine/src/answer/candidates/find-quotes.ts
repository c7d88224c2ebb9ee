import type { MemoryEvent } from "@keepsake/core";
import type { FactRequest } from "../facts/answer-from-facts.ts";
import { speakerEntity } from "../../entities/speaker-entity.ts";
import type { FactReader } from "../facts/fact-reader.ts";
import { type Evidence, type EvidenceDoubts, findEvidence } from "../find-evidence.ts";
import { cutQuote } from "./cut-quote.ts";
import { answerFromTold } from "../told/answer-from-told.ts";
import { findSentences } from "./find-sentences.ts";
import { mayQuote } from "./may-quote.ts";
import { longestQuestion, readSoftQuestion, type SoftQuestion } from "./soft-question.ts";

/** What a question may be answered from where facts tell nothing. */
export interface QuoteSources {
  readonly facts: FactReader | null;
  /** Those of the recalled events that can tell of the time asked about. */
  readonly known: readonly MemoryEvent[];
  readonly recalled: readonly MemoryEvent[];
  readonly doubts: EvidenceDoubts;
}

/** The sentences that surely answer a question, else the one that covers most of it. */
export async function findQuotes(
  { question, scope, scopes, period }: FactRequest,
  { facts, known, recalled, doubts }: QuoteSources,
): Promise<readonly Evidence[]> {
  const told = answerFromTold({ question, period }, { known, recalled, stale: doubts.stale });
  if (told !== null) {
    return told;
  }
  const sure = findEvidence(question, known, doubts).filter(({ sentence }) =>
    mayQuote(sentence, question),
  );
  const names = (await facts?.readNames(scopes)) ?? [];
  const context = { names, self: speakerEntity({ scope, speaker: null }) };
  const found =
    sure.length > 0 ? sure : findSentences(question, known, { stale: doubts.stale, context });
  if (found.length === 0 || question.length > longestQuestion) {
    return found;
  }
  const soft = readSoftQuestion(question, context);
  return found.map((evidence) => cutEvidence(evidence, soft));
}

/** A cut that no longer shows what is asked for is none. */
function cutEvidence(evidence: Evidence, question: SoftQuestion): Evidence {
  const sentence = cutQuote(evidence.sentence, question);
  return mayQuote(sentence, question.question) ? { ...evidence, sentence } : evidence;
}
