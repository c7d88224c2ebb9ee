import {
  auxiliaries,
  clauseOpeners,
  determiners,
  prepositions,
  pronouns,
  trailingAdverbs,
} from "../lexicon/function-words.ts";
import { type Token, isCapital, isWord, wordAt } from "../wording/tokens.ts";

/** A run of words read as a name or noun, without what leads and trails it. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly Token[];
  /** Index of the token behind it. */
  readonly end: number;
  /** The determiner in front of it, in lower case; empty for none. */
  readonly determiner: string;
}

const longestPhrase = 6;
const nameJoiners = new Set([
  "of",
  "de",
  "da",
  "do",
  "di",
  "del",
  "la",
  "le",
  "der",
  "van",
  "von",
  "upon",
  "the",
  "dos",
  "sur",
  "am",
  "&",
]);

const leadingAdverbs = new Set("most more early late daily weekly monthly well back".split(" "));

/** Reads a noun phrase; null where there is none, or one too long to be sure of. */
export function readNounPhrase(tokens: readonly Token[], at: number): Phrase | null {
  const { start, determiner } = skipDeterminers(tokens, at);
  let end = start;
  while (isPhraseWord(tokens, end, start)) {
    end += 1;
  }
  if (end === start || end - start > longestPhrase) {
    return null;
  }
  const words = tokens.slice(start, end);
  return { text: joinTokens(words), words, end, determiner };
}

/** Reads a run of capitalised words, joined by "of" and the like; null where there is none. */
export function readName(tokens: readonly Token[], at: number): Phrase | null {
  const { start, determiner } = skipArticle(tokens, at);
  let end = start;
  while (isNameWord(tokens, end, start)) {
    end += 1;
  }
  if (end === start || end - start > longestPhrase) {
    return null;
  }
  const words = tokens.slice(start, end);
  return { text: joinTokens(words), words, end, determiner };
}

/** Tokens as they were written, with single spaces. */
export function joinTokens(tokens: readonly Token[]): string {
  let text = "";
  let last: Token | undefined;
  for (const token of tokens) {
    text += (last && token.start > last.end ? " " : "") + token.text;
    last = token;
  }
  return text;
}

function skipDeterminers(
  tokens: readonly Token[],
  at: number,
): { start: number; determiner: string } {
  let start = at;
  let determiner = "";
  while (determiners.has(wordAt(tokens, start)) && start - at < 2) {
    determiner = wordAt(tokens, start);
    start += 1;
  }
  const isPair = measures.has(wordAt(tokens, start)) && wordAt(tokens, start + 1) === "of";
  return { start: isPair && determiner !== "" ? start + 2 : start, determiner };
}

const measures = new Set(["pair", "set", "couple"]);

function skipArticle(tokens: readonly Token[], at: number): { start: number; determiner: string } {
  const lower = wordAt(tokens, at);
  return lower === "the" || lower === "a" || lower === "an"
    ? { start: at + 1, determiner: lower }
    : { start: at, determiner: "" };
}

function isPhraseWord(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  if (!token || !isWord(token)) {
    return (
      token?.lower === "'s" && (isNamePossessive(tokens, at, start) || isMilk(tokens, at, start))
    );
  }
  if (isCapital(token) && token.lower !== "i") {
    return true;
  }
  return (
    !isPhraseStop(token) ||
    (at === start &&
      leadingAdverbs.has(token.lower) &&
      isWord(tokens[at + 1]) &&
      !isPhraseStop(tokens[at + 1]))
  );
}

function isNamePossessive(tokens: readonly Token[], at: number, start: number): boolean {
  return at > start && isCapital(tokens[at - 1]) && isCapital(tokens[at + 1]);
}

/** "cow's milk", "goat's cheese". */
function isMilk(tokens: readonly Token[], at: number, start: number): boolean {
  return at > start && milked.has(wordAt(tokens, at - 1)) && isWord(tokens[at + 1]);
}

const milked = new Set(["cow", "goat", "sheep", "ewe", "baker", "brewer"]);

function isPhraseStop(token: Token | undefined): boolean {
  const lower = token?.lower ?? "";
  return (
    prepositions.has(lower) ||
    clauseOpeners.has(lower) ||
    pronouns.has(lower) ||
    auxiliaries.has(lower) ||
    trailingAdverbs.has(lower) ||
    determiners.has(lower) ||
    lower === "called" ||
    lower === "named"
  );
}

function isNameWord(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  if (isCapital(token)) {
    return token?.lower !== "i";
  }
  if (at === start || !token) {
    return false;
  }
  if (/^\d/u.test(token.text) && token.date === null) {
    return true;
  }
  return (nameJoiners.has(token.lower) || token.lower === "'s") && isJoinedToName(tokens, at);
}

function isJoinedToName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return isCapital(next) || (nameJoiners.has(next?.lower ?? "") && isCapital(tokens[at + 2]));
}
