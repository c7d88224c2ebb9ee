import { isQuestion } from "../text/is-question.ts";
import { splitWords } from "../text/split-words.ts";
import { isStopWord } from "../text/stop-words.ts";

/** A sentence tells something if it has so many words that say what it is about. */
const leastTellingWords = 2;

const courtesies: ReadonlySet<string> = new Set(
  "hi hello hey thanks thank welcome good morning evening night bye ok okay yes great nice sorry".split(
    " ",
  ),
);

/** Said at the other one: "Wow, …", "That's great, Bo!", "… with you". */
const interjection =
  /^(?:a+w+|congrat\w*|ha(?:ha)+|hey|hi|hello|oh|oops|thanks|thank|wow|woo+\w*|yay|yeah|yep)\b/i;
const address = /\b[Yy]ou(?:rs?)?\b|,\s+\p{Lu}\p{L}+\s*!+$/u;

/** Whether an English sentence tells something by itself: no question, courtesy or mere reply. */
export function tellsSomething(sentence: string): boolean {
  return (
    countTellingWords(sentence) >= leastTellingWords &&
    !interjection.test(sentence) &&
    !address.test(sentence) &&
    !isQuestion(sentence)
  );
}

function countTellingWords(sentence: string): number {
  const words = splitWords(sentence);
  return words.filter((word) => !isStopWord(word) && !courtesies.has(word)).length;
}
