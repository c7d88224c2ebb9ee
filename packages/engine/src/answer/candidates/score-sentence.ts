import { type AskedFor, analyseQuery } from "../../recall/analyse-query.ts";
import { stem } from "../../text/stem.ts";
import { speaksOfSpeaker } from "../asked-about.ts";
import { withAnsweringWords } from "../answering-words.ts";
import { holdsExpectedKind, holdsNewName } from "../expected-kind.ts";
import { isUnreal, mayTell } from "../may-tell.ts";
import { holdsAny } from "./fact-context.ts";
import { isKindOfThings, isOfKind } from "./kinds-of-things.ts";
import { isPersonWord } from "./person-words.ts";
import { alikeStems } from "./read-cues.ts";
import type { SaidSentence } from "./sentence-context.ts";
import type { SoftQuestion } from "./soft-question.ts";

/** A word of a question as sentences are searched for it. */
export interface Term {
  readonly word: string;
  readonly forms: ReadonlySet<string>;
  /** Its forms, and those of words that mean about the same. */
  readonly alike: ReadonlySet<string>;
  /** Rare words tell more. */
  readonly weight: number;
  /** Whether nothing answers without it: a name, or the thing that is asked for. */
  readonly isNeeded: boolean;
}

/** Where a word of the question is found counts this much. */
const shares = {
  own: 1,
  alike: 0.9,
  kind: 0.9,
  replied: 0.85,
  turn: 0.65,
  before: 0.5,
  like: 0.5,
} as const;
const commonPrefix = 5;
/** A word that tells little weighs this much of another. */
const lightShare = 0.5;
/** Kinds of which the answer names one, and not the word. */
const anything = new Set(
  "city town country place region village station language colour color year month weekday ciudad pais stadt land ort ville pays jour dia tag".split(
    " ",
  ),
);

function isAnything(word: string): boolean {
  return anything.has(word) || anything.has(word.replace(/s$/u, ""));
}

/** The words of a question, weighed by how few of the sentences have them. */
export function readTerms(
  question: SoftQuestion,
  sentences: readonly SaidSentence[],
): readonly Term[] {
  const self = question.subjects.mentioned.has(question.self);
  return question.words
    .filter(({ tells, isLight }) => tells || isLight)
    .filter(({ word }) => !isAnything(word) && !(self && isSelf(word, question)))
    .map(({ word, forms, isLight }) => {
      const alike = new Set([
        ...forms,
        ...withAnsweringWords(word).map(stem),
        ...alikeStems(forms),
      ]);
      const holding = sentences.filter(({ own }) => holdsAny(own, forms)).length;
      const rarity = 1 + Math.log((sentences.length + 1) / (holding + 1)) / 4;
      const weight = isLight ? rarity * lightShare : rarity;
      const isNeeded =
        question.needed.has(word) || word === question.kindWords[0] || isPersonWord(forms);
      return { word, forms, alike, weight, isNeeded };
    });
}

function isSelf(word: string, { words, subjects }: SoftQuestion): boolean {
  const place = words.findIndex((each) => each.word === word);
  return subjects.words.has(place) && subjects.mentioned.size === 1;
}

/** How much of a question a sentence covers, from 0 to 1; 0 where it lacks what is needed. */
export function scoreSentence(
  sentence: SaidSentence,
  terms: readonly Term[],
  question: SoftQuestion,
): number {
  if (terms.length === 0 || !isEarnest(sentence.text, question) || !isOfAsker(sentence, question)) {
    return 0;
  }
  const found = terms.map((term) => shareOf(term, sentence));
  const isMeant = pronoun.test(sentence.text) && !holdsNewName(sentence.text, question.question);
  const least = isMeant ? shares.before : shares.replied;
  const isLacking = terms.some(({ isNeeded }, index) => isNeeded && (found[index] ?? 0) < least);
  const isBearing = found.some((share) => share >= shares.replied);
  if (isLacking || !isBearing || !isExpected(sentence, question)) {
    return 0;
  }
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const covered = terms.reduce((sum, { weight }, index) => sum + weight * (found[index] ?? 0), 0);
  return covered / total;
}

function shareOf({ word, forms, alike }: Term, sentence: SaidSentence): number {
  if (holdsAny(sentence.own, forms)) {
    return shares.own;
  }
  if (holdsAny(sentence.own, alike)) {
    return shares.alike;
  }
  if (isKindOfThings(word) && isOfKind([...sentence.own], word)) {
    return shares.kind;
  }
  if (holdsAny(sentence.replied, forms)) {
    return shares.replied;
  }
  if (holdsAny(sentence.turn, alike)) {
    return shares.turn;
  }
  if (holdsAny(sentence.before, forms)) {
    return shares.before;
  }
  return isLike(word, sentence.turn) ? shares.like : 0;
}

/** "Audiobook" and "audiobooks'" begin alike. */
function isLike(word: string, stems: ReadonlySet<string>): boolean {
  const start = word.slice(0, commonPrefix);
  return word.length >= commonPrefix && [...stems].some((each) => each.startsWith(start));
}

const pronoun = /\b(?:he|him|his|she|her|hers|it|its|they|them|their|one)\b/iu;
const addressed = /^(?:\p{L}+, )?you\b/iu;
const others = /^(?:and |but |so )?(?:he|she|they)\b/iu;
const negated = /\b(?:not|never|n't|nobody|nothing)\b|n't\b/iu;
const quoted = /["“„«]/u;

/** What is asked of the asker alone is not told of others. */
function isOfAsker({ text, replied }: SaidSentence, { subjects, self }: SoftQuestion): boolean {
  const isAsked = subjects.mentioned.size === 1 && subjects.mentioned.has(self);
  return (
    !addressed.test(text) &&
    (!isAsked || replied.size > 0 || !others.test(text) || speaksOfSpeaker(text))
  );
}

/** Said in earnest: not in quotation marks, and not what was only supposed. */
function isEarnest(text: string, question: SoftQuestion): boolean {
  return !quoted.test(text) && (negated.test(question.text) || !isUnreal(text));
}

/** Whether it holds the kind of thing that is asked for, and speaks of whom the question means. */
function isExpected({ text }: SaidSentence, { question, sort }: SoftQuestion): boolean {
  const asked = { question, asksFor: analyseQuery(question).asksFor ?? ofSort(sort) };
  const isKind = holdsExpectedKind(text, asked) || (sort === "person" && hasPerson(text));
  return isKind && mayTell(text, asked, isKind);
}

/** What question words of other languages ask for. */
function ofSort(sort: SoftQuestion["sort"]): AskedFor | null {
  return sort === "person" ? "who" : sort === "place" ? "where" : sort === "date" ? "when" : null;
}

function hasPerson(text: string): boolean {
  return text
    .split(/[^\p{L}]+/u)
    .some(
      (word) =>
        isPersonWord(new Set([stem(word.toLowerCase())])) ||
        (/(?:ists?|ians?|ers?|ors?)$/u.test(word) && word.length > 5),
    );
}
