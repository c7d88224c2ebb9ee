import { splitWords } from "../../../text/split-words.ts";
import { stem } from "../../../text/stem.ts";
import { isStopWord } from "../../../text/stop-words.ts";
import type { ToldTerm } from "../told-terms.ts";

/** Words of greeting, thanking, praising and hedging, which tell nothing that is asked for. */
const empty = new Set(
  "hey hi hello yo thanks thank thx wow whoa oh ah yeah yep yup yes no nope ok okay sure cool great awesome nice amazing wonderful congrats congratulations sorry glad bye welcome absolutely definitely totally really so well haha lol omg actually especially even still maybe".split(
    " ",
  ),
);

/** Whether a word tells something that the words of a question do not say. */
export function isNewWord(word: string, terms: readonly ToldTerm[]): boolean {
  return (
    !isStopWord(word) &&
    !empty.has(word) &&
    !terms.some(({ alike }) => alike.has(word) || alike.has(stem(word)))
  );
}

/** How many words of a text are new to a question, each counted once. */
export function countNewWords(text: string, terms: readonly ToldTerm[]): number {
  return new Set(splitWords(text).filter((word) => isNewWord(word, terms))).size;
}
