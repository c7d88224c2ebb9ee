import { splitWords } from "../text/split-words.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import type { QuestionTerm } from "./question-terms.ts";

const anyBreak = /[,;:–—]+\s+|\s+(?=(?:and|but|because|although|though|while|so)\s)/iu;
/** Where another statement begins, that stands by itself. */
const statementBreak =
  /[,;–—]+\s+(?=(?:and |but |so |then )?(?:i|we|he|she|they|it|my|our)(?:['’]|\s))|\s+(?:and|but|so)\s+(?=(?:i|we|he|she|they|it|my|our)(?:['’]|\s))/iu;
/** Fewer words than this tell nothing by themselves. */
const leastWords = 4;

/** The clauses of a sentence that hold a word of the question that is no name. */
export function bearingClauses(
  sentence: string,
  terms: readonly QuestionTerm[],
): readonly string[] {
  const asked = terms.filter(({ isName }) => !isName);
  return sentence.split(anyBreak).filter((clause) => countTerms(clause, asked) > 0);
}

/**
 * Of several statements in one sentence the one that alone holds what the sentence holds of the
 * question; the sentence where there is none such.
 */
export function cutToClause(sentence: string, terms: readonly QuestionTerm[]): string {
  const statements = sentence.split(statementBreak);
  const all = countTerms(sentence, terms);
  const bearing = statements.filter((statement) => countTerms(statement, terms) > 0);
  const [only = sentence] = bearing;
  const isWhole = all > 0 && bearing.length === 1 && countTerms(only, terms) === all;
  return isWhole && standsAlone(only, terms) ? only : sentence;
}

const leaning = /^(?:so|but|and)\b|\b(?:he|she|his|her|it|they|them|their|there|that)\b/iu;

/** It tells more than was asked, in words that mean something without the rest. */
function standsAlone(clause: string, terms: readonly QuestionTerm[]): boolean {
  const words = splitWords(clause);
  const told = words.filter((word) => !isStopWord(word) && countTerms(word, terms) === 0);
  return words.length >= leastWords && told.length > 0 && !leaning.test(clause);
}

function countTerms(text: string, terms: readonly QuestionTerm[]): number {
  const stems = new Set(splitWords(text).map(stem));
  return terms.filter((term) => Array.from(term.stems).some((form) => stems.has(form))).length;
}
