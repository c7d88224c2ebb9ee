import { durableNouns, eventNouns } from "../lexicon/nouns.ts";
import { roleNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

/** Prepositions that may stand inside the name of one thing. */
export const innerPrepositions: ReadonlySet<string> = wordSet("of at in on for from with");

/** The noun that a phrase turns on: the last before "of", "at" and the like. */
export function headWord(words: readonly Token[]): string {
  const inner = words.findIndex((word, at) => at > 0 && innerPrepositions.has(word.lower));
  return wordAt(words, inner < 0 ? words.length - 1 : inner - 1);
}

/** "Tom's sister" and "the sister of Tom" are persons. */
export function sortOfPhrase(words: readonly Token[]): "person" | "thing" {
  const isOwned = words.some(({ lower }) => lower === "'s" || lower === "of");
  return isOwned && roleNouns.has(headWord(words)) ? "person" : "thing";
}

/** What a name in capitals may be of: "the Lisbon Summit" is no person. */
export function sortOfName(words: readonly Token[]): "either" | "thing" {
  const head = words.at(-1)?.lower ?? "";
  return eventNouns.has(head) || durableNouns.has(head) ? "thing" : "either";
}
