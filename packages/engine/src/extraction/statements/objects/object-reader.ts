import { calendarNames } from "../lexicon/named-things.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Phrase, readNounPhrase } from "../clauses/noun-phrase.ts";
import { type Token, isCapital, isWord, wordAt } from "../wording/tokens.ts";

/** Something read as an object. */
export interface ObjectRead {
  readonly text: string;
  /** Index of the token behind it. */
  readonly end: number;
  /** The date that it is, where it is one. */
  readonly date?: Token["date"];
}

/** Reads an object of one kind where it stands; null where something else stands there. */
export type ObjectReader = (tokens: readonly Token[], at: number) => ObjectRead | null;

/** Determiners of what is pointed at in passing, and not noted. */
export const passing: ReadonlySet<string> = wordSet(
  "this that these those your his her their its every each another",
);

const irregularPlurals = new Map([
  ["children", "child"],
  ["mice", "mouse"],
  ["puppies", "puppy"],
  ["allergies", "allergy"],
  ["geese", "goose"],
  ["men", "man"],
]);

/** A plain English noun in the singular. */
export function toSingular(word: string): string {
  const irregular = irregularPlurals.get(word);
  if (irregular) {
    return irregular;
  }
  if (/(?:ss|ch|sh|x)es$/u.test(word)) {
    return word.slice(0, -2);
  }
  return word.length > 3 && /[^sui]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** The last word of a phrase, in the singular and lower case. */
export function headOf(phrase: Phrase): string {
  return toSingular(phrase.words.at(-1)?.lower ?? "");
}

/** The first word of a phrase in lower case. */
export function firstOf(phrase: Phrase): string {
  return wordAt(phrase.words, 0);
}

/** A phrase as an object, as it stands. */
export function fromPhrase(phrase: Phrase): ObjectRead {
  return { text: phrase.text, end: phrase.end };
}

/** Whether a phrase begins with a month, a day of the week or a feast. */
export function isCalendarName(phrase: Phrase): boolean {
  return calendarNames.has(firstOf(phrase));
}

/** Whether a lower-case noun stands at an index: a name in front of it is only the first part of a phrase. */
export function isNounAt(tokens: readonly Token[], at: number): boolean {
  return (
    isWord(tokens[at]) &&
    wordAt(tokens, at) !== "home" &&
    !isCapital(tokens[at]) &&
    readNounPhrase(tokens, at)?.determiner === ""
  );
}
