import { eventNouns } from "../lexicon/nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const articles = wordSet("a an one each every");
const joining = wordSet("of at in on for");
const units = wordSet("seat place spot ticket pass slot session portion copy day night room table");

/** The words of a phrase that name what it is about, without a share of it or where it is held. */
export function mainWords(phrase: readonly Token[]): readonly Token[] {
  return withoutContent(withoutOwn(withoutVenue(withoutUnit(phrase))));
}

/** "the wiki's data" is the wiki. */
function withoutContent(words: readonly Token[]): readonly Token[] {
  const isContent =
    wordAt(words, words.length - 2) === "'s" && contents.has(words.at(-1)?.lower ?? "");
  return isContent && words.length > 2 ? words.slice(0, -2) : words;
}

const contents = wordSet("data storage persistence datastore");

/** "our own hut" is our hut. */
function withoutOwn(words: readonly Token[]): readonly Token[] {
  return wordAt(words, 1) === "own" && words.length > 2
    ? [...words.slice(0, 1), ...words.slice(2)]
    : words;
}

/** "a seat in the pottery class" costs what the class costs. */
function withoutUnit(words: readonly Token[]): readonly Token[] {
  const isUnit = articles.has(wordAt(words, 0)) && units.has(wordAt(words, 1));
  return isUnit && joining.has(wordAt(words, 2)) ? words.slice(3) : words;
}

/** "the quiz at the Crown" is the quiz. */
function withoutVenue(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex(({ lower }, index) => index > 0 && (lower === "at" || lower === "in"));
  return at > 0 && eventNouns.has(wordAt(words, at - 1)) ? words.slice(0, at) : words;
}
