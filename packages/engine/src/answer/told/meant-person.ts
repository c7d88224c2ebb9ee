import { isQuestion } from "../../text/is-question.ts";
import { foldText } from "../../text/fold-text.ts";
import { splitWords } from "../../text/split-words.ts";

/** Who says a sentence, and who else speaks in the talk. */
export interface Talk {
  readonly speaker: string;
  readonly others: readonly string[];
}

const ownWord = /\b(?:i|me|my|mine|myself|we|us|our|ours|ourselves)\b/iu;
const otherWord = /\b(?:you|your|yours|yourself|u|ya)\b/iu;
/** "It's for the garden, you see" may tell of either. */
const thing =
  /^(?:and |but |so |yeah,? |yes,? |well,? )?(?:it|that|this|they|these|those|there)(?![\p{L}\p{M}])/iu;
/** "Thanks, Ana!", "Hey Ana!", "Ana, …": a name that calls somebody. */
const calling =
  /(?:^|[,;:.!?–—-]\s*|^(?:\S+\s){1,2})(\p{Lu}[\p{L}\p{M}]+)(?=\s*(?:[,;:.!?)–—-]|$))/gu;
const capitalised = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]+/gu;

/**
 * Of whom a sentence tells: the speaker by "I" or by leaving it out, the other one by "you" or a
 * question, and somebody by the name; whichever comes first. Null where "you" may be several.
 */
export function meantPerson(sentence: string, { speaker, others }: Talk): string | null {
  const other = others.length === 1 ? (others[0] ?? null) : null;
  const named = findNamed(sentence, others);
  const own = placeOf(ownWord, sentence);
  const addressed = placeOf(otherWord, sentence);
  if (named !== null && named.at < Math.min(own, addressed)) {
    return named.person;
  }
  if (own === Infinity && addressed < Infinity && thing.test(sentence)) {
    return null;
  }
  if (own === addressed) {
    return isQuestion(sentence) ? other : speaker;
  }
  return own < addressed ? speaker : other;
}

function placeOf(pattern: RegExp, sentence: string): number {
  return pattern.exec(sentence)?.index ?? Infinity;
}

/** The first of the others whom a sentence names without calling. */
function findNamed(
  sentence: string,
  others: readonly string[],
): { readonly person: string; readonly at: number } | null {
  const called = new Set(Array.from(sentence.matchAll(calling), ([, name = ""]) => name));
  for (const { 0: name, index } of sentence.matchAll(capitalised)) {
    const person = called.has(name)
      ? undefined
      : others.find((other) => splitWords(other).includes(foldText(name)));
    if (person !== undefined) {
      return { person, at: index };
    }
  }
  return null;
}
