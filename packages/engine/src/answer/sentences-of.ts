import { splitSentences } from "../text/split-sentences.ts";

/** A sentence, and the one before it where it cannot be understood alone. */
export interface ToldSentence {
  readonly sentence: string;
  /** What to quote: with the sentence before where "he" or a bare reason needs it. */
  readonly quote: string;
}

const opensWithPronoun = /^(?:and |but |so )?(?:he|she|they|it|that|this|these|those)\b/i;
/** A sentence longer than this stands by itself. */
const longestBefore = 120;

/**
 * The sentences of a text, in order. One that opens with a pronoun is quoted with the one before;
 * so is the reason for something where a reason is asked for.
 */
export function sentencesOf(text: string, asksWhy: boolean): readonly ToldSentence[] {
  const sentences = splitSentences(text);
  return sentences.map((sentence, index) => {
    const before = sentences[index - 1] ?? "";
    const needsBefore = opensWithPronoun.test(sentence) || (asksWhy && before !== "");
    const isShort = before !== "" && before.length <= longestBefore;
    return { sentence, quote: needsBefore && isShort ? `${before} ${sentence}` : sentence };
  });
}
