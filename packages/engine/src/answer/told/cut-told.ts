import { analyseQuery } from "../../recall/analyse-query.ts";
import { clauseSpan } from "./spans/clause-span.ts";
import { tidySpan, trimSpan, withoutOpening, withoutSubject } from "./spans/trim-span.ts";
import { type CutAsking, specialSpan } from "./special-span.ts";

const ownWord = /\b(?:i|me|my|mine|myself|we|us|our|ours|you|your|yours)\b/iu;

/**
 * What of a sentence answers a question: the person, place, number, title or reason that it asks for, or
 * else of its statements the one that bears on it, without what the question says itself. In quotation
 * marks where it speaks of "me" or "you".
 */
export function cutTold(sentence: string, asking: CutAsking): string {
  const told = withoutOpening(sentence);
  const span = tidySpan(specialSpan(told, asking) ?? plainSpan(told, asking));
  return ownWord.test(span) ? `"${span.replaceAll(/["“”]/gu, "'")}"` : span;
}

/** How something was, and why, is told by all that a statement says. */
function plainSpan(told: string, { question, terms }: CutAsking): string {
  const { asksFor } = analyseQuery(question);
  if (asksFor === "why") {
    return told;
  }
  const clause = withoutSubject(clauseSpan(told, terms));
  return asksFor === "how" ? clause : trimSpan(clause, terms);
}
