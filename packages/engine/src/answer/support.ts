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
/** A common verb weighs this little beside the expected kind of thing, which makes up for it. */
const verbWeight = 0.3;

/**
 * How much of a question a sentence covers, from 0 to 1: the weights of the question's words that
 * it holds, over those of all. 0 where a name is missing.
 */
export function measureSupport(terms: readonly QuestionTerm[], sources: SupportSources): number {
  let covered = 0;
  let total = 0;
  for (const term of terms) {
    const weight = weigh(term, sources.isExpectedKind);
    const share = shareOf(term, sources);
    if (term.isName && share === 0) {
      return 0;
    }
    covered += weight * (term.isName ? 1 : share);
    total += weight;
  }
  return total === 0 ? 0 : covered / total;
}

function weigh(term: QuestionTerm, isExpectedKind: boolean): number {
  if (term.isName) {
    return nameWeight;
  }
  return term.isCommonVerb && isExpectedKind ? verbWeight : 1;
}

function shareOf({ stems }: QuestionTerm, { sentence, turn }: SupportSources): number {
  const forms = Array.from(stems);
  if (forms.some((form) => sentence.has(form))) {
    return 1;
  }
  return forms.some((form) => turn.has(form)) ? turnShare : 0;
}
