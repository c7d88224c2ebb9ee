import { holdsAny } from "../../candidates/fact-context.ts";
import { stemsOf } from "../../facts/word-stems.ts";
import type { ToldTerm } from "../told-terms.ts";
import { countNewWords } from "./new-words.ts";

/** Where another statement begins. */
const breaks =
  /;\s+|\s*[–—]\s*|\s+-+\s*|-+\s+|\.\s+|!\s+|:\s+|,\s+(?=(?:and |but |so )?(?:i|we|he|she|they|it|it's|i'm|i've|that|this|which|who|where|because|since|though|although|while)\b)|,?\s+(?=(?:because|'cause|cause|but|so|which|although|though|while|when|and (?:i|we|he|she|they|it|now))\b)/iu;
/** What each new word adds to what a statement covers of a question, and how many count. */
const newShare = 0.1;
const mostNew = 4;

/** Of the statements in a sentence the one that bears most on a question, and tells something new. */
export function clauseSpan(sentence: string, terms: readonly ToldTerm[]): string {
  const clauses = sentence.split(breaks).filter((clause) => /\p{L}/u.test(clause));
  const weighed = clauses
    .map((clause) => ({ clause, added: countNewWords(clause, terms) }))
    .filter(({ added }) => added > 0)
    .map(({ clause, added }) => ({
      clause,
      weight: coveredIn(clause, terms) + newShare * Math.min(added, mostNew),
    }));
  const best = Math.max(...weighed.map(({ weight }) => weight));
  return weighed.find(({ weight }) => weight === best)?.clause ?? sentence;
}

function coveredIn(clause: string, terms: readonly ToldTerm[]): number {
  const stems = stemsOf(clause);
  return terms.reduce((sum, { alike, weight }) => sum + (holdsAny(stems, alike) ? weight : 0), 0);
}
