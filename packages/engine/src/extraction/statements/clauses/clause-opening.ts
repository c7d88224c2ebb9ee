import type { Clause } from "./clauses.ts";
import { interjections, middleAdverbs } from "../lexicon/function-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

const denying = wordSet("never no not only");

/** Steps over dates, interjections and adverbs in front of the subject. */
export function skipOpening(tokens: readonly Token[], clause: Clause): number {
  let at = clause.from;
  while (at < clause.to) {
    const phrase = openingPhrases
      .get(wordAt(tokens, at))
      ?.find((words) => words.every((word, index) => wordAt(tokens, at + index) === word));
    const skipped = phrase?.length ?? (isOpeningWord(tokens, at) ? 1 : 0);
    if (skipped === 0) {
      break;
    }
    at += skipped;
  }
  return at;
}

/** What opens a sentence before its subject, besides single words. */
const openingPhrases = Map.groupBy(
  [
    "it turns out",
    "turns out",
    "turned out",
    "good news",
    "bad news",
    "big news",
    "small update",
    "quick update",
    "quick note",
    "just so you know",
    "for the record",
    "by the way",
    "in fact",
    "of course",
    "for now",
    "as i said",
    "as it turns out",
    "long story short",
    "the thing is",
    "just to say",
    "just to let you know",
    "one more thing",
    "heads up",
    "for your notes",
    "for reference",
    "my mistake",
    "my bad",
  ].map((phrase) => phrase.split(" ")),
  ([first]) => first ?? "",
);

function isOpeningWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) {
    return false;
  }
  const isOfDate = token.lower === "of" && tokens[at + 1]?.date;
  if (token.date || isOfDate || (token.lower === "on" && tokens[at - 1]?.date)) {
    return true;
  }
  return (
    interjections.has(token.lower) ||
    (middleAdverbs.has(token.lower) && !denying.has(token.lower) && !isCapital(tokens[at + 1]))
  );
}
