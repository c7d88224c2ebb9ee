import {
  type Answer,
  type Citation,
  contentText,
  type Pack,
  type RecalledEvent,
} from "@keepsake/core";
import { citeEvent } from "@keepsake/core/packing";
import { newestFirst } from "./placed-event.ts";
import { askedWords, coverage, isQuestion, splitSentences } from "./sentence-words.ts";

/** What an answer says where memory holds none. */
const abstention = "Memory holds nothing on that.";

/** Share of the words asked that a sentence must hold: two of three. */
const leastCoverage = 0.6;

/**
 * Answers from a pack with the sentence that holds most of what is asked, of equals the newest, and
 * cites its event; abstains where none holds most of it.
 */
export function answerPack(question: string, pack: Pack): Answer {
  const words = askedWords(question);
  const best = words.length === 0 ? undefined : findBest(words, pack.layers.events);
  const shared = { packId: pack.packId, asOf: pack.asOf, warnings: pack.warnings };
  if (best === undefined) {
    return { answer: abstention, citations: [], abstained: true, ...shared };
  }
  const citation: Citation = citeEvent(best.event, 1);
  const answer = `${best.sentence} ${citation.marker}`;
  return { answer, citations: [citation], abstained: false, ...shared };
}

interface Candidate {
  readonly event: RecalledEvent;
  readonly sentence: string;
  readonly covered: number;
}

function findBest(
  words: readonly string[],
  events: readonly RecalledEvent[],
): Candidate | undefined {
  const candidates = events.flatMap((event) =>
    splitSentences(contentText(event.content))
      .filter((sentence) => !isQuestion(sentence))
      .map((sentence): Candidate => ({ event, sentence, covered: coverage(words, sentence) })),
  );
  return candidates
    .filter(({ covered }) => covered >= leastCoverage)
    .toSorted((left, right) => right.covered - left.covered || newestFirst(left.event, right.event))
    .at(0);
}
