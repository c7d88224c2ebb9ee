import { withRelatedWords } from "../../text/related-words.ts";
import { splitWords } from "../../text/split-words.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stop-words.ts";

/** The stems of a text's words. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map(stem));
}

/** The stems of the words of a text that tell something; of stop words alone, all of them. */
export function tellingStems(text: string): readonly string[] {
  const words = splitWords(text);
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length === 0 ? words : telling).map(stem);
}

/** Whether a text has a word of a question in one of its forms. */
export function holdsWord(stems: ReadonlySet<string>, word: string): boolean {
  return withRelatedWords(word).some((form) => stems.has(stem(form)));
}
