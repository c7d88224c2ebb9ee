import { wordSet } from "../lexicon/word-set.ts";
import { toSingular } from "../objects/object-reader.ts";
import { type Token, isWord, wordAt } from "./tokens.ts";

const articles = wordSet("the this that");
const counting = wordSet("both two three four several our my spare these those the");

/** Puts the noun for "one" where a text speaks of several: "two vans: the white one is Kofi's". */
export function nameOnes(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower }) => lower === "one")) {
    return tokens;
  }
  return tokens.map((token, at) => {
    const noun = isOne(tokens, at) ? nounBefore(tokens, at) : null;
    return noun === null ? token : { ...token, text: noun, lower: noun.toLowerCase() };
  });
}

/** "the white one": not "the one", nor "that one". */
function isOne(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at) === "one" &&
    isWord(tokens[at - 1]) &&
    [2, 3].some((back) => articles.has(wordAt(tokens, at - back)))
  );
}

/** The things that were counted or listed last, as one of them. */
function nounBefore(tokens: readonly Token[], one: number): string | null {
  for (let at = one - 3; at >= 0; at -= 1) {
    const text = tokens[at]?.text ?? "";
    const isLabel = wordAt(tokens, at + 1) === ":";
    const isCounted = [1, 2].some((back) => counting.has(wordAt(tokens, at - back)));
    if (/^\p{L}{2,}[^s\W]s$/u.test(text) && (isLabel || isCounted)) {
      return toSingular(text.toLowerCase());
    }
  }
  return null;
}
