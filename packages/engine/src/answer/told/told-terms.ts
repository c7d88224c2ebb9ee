import { withRelatedWords } from "../../text/related-words.ts";
import { splitWords } from "../../text/split-words.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stop-words.ts";
import { withAnsweringWords } from "../answering-words.ts";
import type { ToldSentence } from "./told-sentences.ts";
import { toldWeights } from "./told-weights.ts";

/** A word of a question that is no speaker's name. */
export interface ToldTerm {
  readonly forms: ReadonlySet<string>;
  /** Its forms, and those of words in which it is commonly answered. */
  readonly alike: ReadonlySet<string>;
  /** Of all words of the question, from 0 to 1; the rarer among the recalled turns, the more. */
  readonly weight: number;
}

/** The words of a question that its answer should hold. */
export function readToldTerms(
  question: string,
  names: ReadonlySet<string>,
  sentences: readonly ToldSentence[],
): readonly ToldTerm[] {
  const turns = [...new Set(sentences.map(({ turn }) => turn))];
  const words = [...new Set(splitWords(question))];
  const telling = words.filter((word) => !isStopWord(word) && !names.has(word));
  const terms = telling.map((word) => {
    const forms = new Set(withRelatedWords(word).map(stem));
    const holding = turns.filter((turn) => [...forms].some((form) => turn.has(form))).length;
    const rarity = Math.log((turns.length + 1) / (holding + 1));
    const alike = new Set(withAnsweringWords(word).map(stem));
    return { forms, alike, weight: 1 + toldWeights.rarity * rarity };
  });
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const speakers = [...new Set(sentences.flatMap((sentence) => [...sentence.names]))].map(toName);
  return [...terms.map((term) => ({ ...term, weight: term.weight / total })), ...speakers];
}

/** A name is no news, and covers nothing. */
function toName(word: string): ToldTerm {
  const forms = new Set([word, stem(word)]);
  return { forms, alike: forms, weight: 0 };
}
