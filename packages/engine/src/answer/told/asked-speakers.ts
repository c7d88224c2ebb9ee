import { foldText } from "../../text/fold-text.ts";
import { splitWords } from "../../text/split-words.ts";

/** Of those who speak in a talk the ones that a question names. */
export interface AskedSpeakers {
  /** As their turns give them. */
  readonly asked: readonly string[];
  /** The folded words of the question that name them. */
  readonly words: ReadonlySet<string>;
}

const capitalised = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]+/gu;
/** Short forms of names have at least so many letters. */
const shortestForm = 3;

/** Finds speakers by a word of their name or by its beginning, as Mel of Melanie. */
export function readAskedSpeakers(question: string, speakers: readonly string[]): AskedSpeakers {
  const capitals = [...new Set((question.match(capitalised) ?? []).map(foldText))];
  const named = speakers.map((speaker) => ({
    speaker,
    words: capitals.filter((word) => splitWords(speaker).some((name) => isNamedBy(name, word))),
  }));
  const asked = named.filter(({ words }) => words.length > 0);
  return {
    asked: asked.map(({ speaker }) => speaker),
    words: new Set(asked.flatMap(({ words }) => words)),
  };
}

function isNamedBy(name: string, word: string): boolean {
  return name === word || (word.length >= shortestForm && name.startsWith(word));
}
