import { splitWords } from "../../text/split-words.ts";
import { isStopWord } from "../../text/stop-words.ts";

const wordWithPossessive = /([\p{L}\p{N}\p{Co}][\p{L}\p{M}\p{N}\p{Co}]*)(?:['’]s\b)?/gu;
const letter = /\p{L}/u;

/**
 * A query without the names of speakers, as its vector is made of it. To a model a name is much of what
 * a short text means, and a turn hardly ever names who says it, but whom it speaks to. A query that tells
 * nothing else stays as it is.
 */
export function withoutSpeakers(query: string, speakers: readonly string[]): string {
  const names = new Set(speakers.flatMap(splitWords).filter((name) => letter.test(name)));
  const rest = query
    .replaceAll(wordWithPossessive, (whole, word: string) => (isName(word, names) ? "" : whole))
    .replaceAll(/\s+/gu, " ")
    .trim();
  return splitWords(rest).some((word) => !isStopWord(word)) ? rest : query;
}

/** A name that is a common word as well, such as Will, is one where it has a capital. */
function isName(word: string, names: ReadonlySet<string>): boolean {
  const [folded = "", ...others] = splitWords(word);
  const isCommon = isStopWord(folded) && word === word.toLowerCase();
  return others.length === 0 && names.has(folded) && !isCommon;
}
