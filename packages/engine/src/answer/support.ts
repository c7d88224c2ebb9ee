import type { QuestionTerm } from "./question-terms.ts";

/** What speaks for a sentence as an answer. */
export interface SupportSources {
  /** Stems of the sentence. */
  readonly sentence: ReadonlySet<string>;
  /** Stems of its whole turn and of its speaker's name. */
  readonly turn: ReadonlySet<string>;
  /** Whether it holds the kind of thing that was asked for. */
  readonly isExpectedKind: boolean;
}

/** A word elsewhere in the turn counts this much of one in the sentence. */
const turnShare = 0.6;
/** A name weighs this much of another word. */
const nameWeight = 2;

/**
 * How much of a question a sentence covers, from 0 to 1: the weights of the question's words that
 * it holds, over those of all. 0 where a name is missing, and where a question of nothing but names
 * is not answered by the kind of thing it asks for.
 */
export function measureSupport(terms: readonly QuestionTerm[], sources: SupportSources): number {
  if (terms.every(({ isName }) => isName) && !sources.isExpectedKind) {
    return 0;
  }
  let covered = 0;
  let total = 0;
  for (const term of terms) {
    const weight = term.isName ? nameWeight : 1;
    const share = shareOf(term, sources);
    if (term.isName && share === 0) {
      return 0;
    }
    covered += weight * (term.isName ? 1 : share);
    total += weight;
  }
  return total === 0 ? 0 : covered / total;
}

function shareOf({ stems }: QuestionTerm, { sentence, turn }: SupportSources): number {
  const forms = Array.from(stems);
  if (forms.some((form) => sentence.has(form))) {
    return 1;
  }
  return forms.some((form) => turn.has(form)) ? turnShare : 0;
}
