import { analyseQuery } from "../../recall/analyse-query.ts";
import { asksForForm, exactSpan } from "./spans/exact-span.ts";
import { personSpan } from "./spans/person-span.ts";
import { placeSpan } from "./spans/place-span.ts";
import type { ToldTerm } from "./told-terms.ts";

/** What is asked for, in which words. */
export interface CutAsking {
  readonly question: string;
  readonly terms: readonly ToldTerm[];
}

const reason = /(?:^|\s)(because of|because|'?cause|since|so that|in order to|as|to|for)\s+\S.*$/iu;
/** "Because of the rain we stayed." */
const reasonFirst = /^because of (.+?),? (?=(?:i|we|he|she|they|it)\s)/iu;
const leads = /^\s*(?:because(?: of)?|'?cause|since|as)\s+/iu;

/** The person, place, number, title or reason that a question asks for; null where a sentence shows none. */
export function specialSpan(sentence: string, { question, terms }: CutAsking): string | null {
  const { asksFor } = analyseQuery(question);
  if (asksFor === "who") {
    return personSpan(sentence, question);
  }
  if (asksFor === "where") {
    return placeSpan(sentence, terms);
  }
  return asksFor === "why"
    ? (reasonFirst.exec(sentence)?.[1] ?? reason.exec(sentence)?.[0].replace(leads, "") ?? null)
    : exactSpan(sentence, question);
}

/** Whether a question asks for something that `specialSpan` finds where it is told. */
export function asksForSpan(question: string): boolean {
  const { asksFor } = analyseQuery(question);
  return asksFor === "who" || asksFor === "where" || asksForForm(question);
}
