import type { QuestionTerm } from "./question-terms.ts";

/** What speaks for a sentence as an answer. */
export interface SupportSources {
  /** Stems of the sentence. */
  readonly sentence: ReadonlySet<string>;
  /** Stems of its whole turn and of its speaker's name. */
  readonly turn: ReadonlySet<string>;
  /** Stems of the question that the turn answers. */
  readonly answered: ReadonlySet<string>;
  /** Stems of what a pronoun of the sentence may stand for; empty where it has none. */
  readonly meant: ReadonlySet<string>;
  /** Whether it holds the kind of thing that was asked for. */
  readonly isExpectedKind: boolean;
}

/** A word elsewhere in the turn, or before it, counts this much of one in the sentence. */
const turnShare = 0.6;
/** A word of the question that the sentence answers counts nearly as its own. */
const answeredShare = 0.9;
/** A word that a pronoun of the sentence may stand for. */
const meantShare = 0.75;
/** The share of the words that are no names that must be covered, whatever the names add. */
const leastTold = 0.6;
/** A name weighs this much of another word. */
const nameWeight = 2;

/**
 * How much of a question a sentence covers, from 0 to 1: the weights of the question's words that
 * it holds, over those of all. 0 where a name or the thing that is asked for is missing, and where
 * a question of nothing but names is not answered by the kind of thing it asks for.
 */
export function measureSupport(terms: readonly QuestionTerm[], sources: SupportSources): number {
  const isBare = terms.every(({ isName }) => isName);
  if (isBare ? !sources.isExpectedKind : !bearsOn(terms, sources)) {
    return 0;
  }
  const shares = terms.map((term) => ({ ...term, share: shareOf(term, sources) }));
  const told = shares.filter(({ isName }) => !isName).map(({ share }) => share);
  if (shares.some(isMissing) || sum(told) < leastTold * told.length) {
    return 0;
  }
  const covered = shares.map(({ isName, share }) => (isName ? nameWeight : share));
  const total = shares.map(({ isName }) => (isName ? nameWeight : 1));
  return terms.length === 0 ? 0 : sum(covered) / sum(total);
}

function isMissing({
  isName,
  isNeeded,
  share,
}: QuestionTerm & { readonly share: number }): boolean {
  const isElsewhere = share === 0 || (isNeeded && share === meantShare);
  return isElsewhere && (isName || isNeeded);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Whether a sentence itself, or the question it answers, has a word of what is asked. */
function bearsOn(terms: readonly QuestionTerm[], { sentence, answered }: SupportSources): boolean {
  if (terms.length === 1) {
    const stems = terms[0]?.stems ?? new Set();
    return holdsAny(stems, sentence) || holdsAny(stems, answered);
  }
  return terms.some(
    ({ stems, isName }) =>
      !isName && Array.from(stems).some((form) => sentence.has(form) || answered.has(form)),
  );
}

function holdsAny(stems: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  return Array.from(stems).some((form) => words.has(form));
}

function shareOf({ stems }: QuestionTerm, sources: SupportSources): number {
  const holds = (words: ReadonlySet<string>): boolean => holdsAny(stems, words);
  if (holds(sources.sentence)) {
    return 1;
  }
  if (holds(sources.answered)) {
    return answeredShare;
  }
  if (holds(sources.meant)) {
    return meantShare;
  }
  return holds(sources.turn) ? turnShare : 0;
}
