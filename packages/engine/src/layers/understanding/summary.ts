import type { Evidence, SummaryEvidence } from "./gather-evidence.ts";

/** A summary, and what it is made from. */
export interface Summary {
  readonly text: string;
  readonly evidence: readonly SummaryEvidence[];
  /** `extractive`, or the name of a model. */
  readonly writtenBy: string;
}

const mostWords = 120;
/** What facts may take of them, so that room is left for what was said. */
const mostFactWords = 80;
const mostSentences = 3;

/**
 * A summary in the words of memory: what holds, then what was said, at most 120 words. What does not
 * fit is left out; null where nothing is known.
 */
export function extractSummary({ facts, sentences }: Evidence): Summary | null {
  const told = takeWords(facts, mostFactWords);
  const left = mostWords - told.reduce((count, { text }) => count + countWords(text), 0);
  const evidence = [...told, ...takeWords(sentences.slice(0, mostSentences), left)];
  return evidence.length === 0
    ? null
    : { text: evidence.map(({ text }) => text).join(" "), evidence, writtenBy: "extractive" };
}

/** The words of a text, as they are parted by spaces. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}

function takeWords(
  evidence: readonly SummaryEvidence[],
  limit: number,
): readonly SummaryEvidence[] {
  const taken: SummaryEvidence[] = [];
  let left = limit;
  for (const each of evidence) {
    const words = countWords(each.text);
    if (words <= left) {
      taken.push(each);
      left -= words;
    }
  }
  return taken;
}
