import type { AskedFor } from "../recall/analyse-query.ts";

const place =
  /\b(?:in|at|to|from|near|on|under|behind|inside|beside)\s+(?:the |my |our |a )?[\p{L}\d]/iu;
const time =
  /\b(?:\d{4}|\d{1,2}(?:st|nd|rd|th)|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|ago|since|last|next|week|weekend|month|year|morning|evening)\b/iu;
const name = /(?<=\S\s+)\p{Lu}\p{L}+/u;

/** What a sentence must hold to answer; of other questions nothing can be told by the kind. */
const expected: Partial<Record<AskedFor, RegExp>> = { where: place, when: time, who: name };

/**
 * Whether a sentence holds the kind of thing a question word asks for: a place for "where", a time
 * for "when", a name for "who". False for every other question.
 */
export function holdsExpectedKind(sentence: string, asksFor: AskedFor | null): boolean {
  return asksFor !== null && (expected[asksFor]?.test(sentence) ?? false);
}
