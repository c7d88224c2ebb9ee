import type { ToldTerm } from "../told-terms.ts";
import { countNewWords } from "./new-words.ts";

const place =
  /\b(in|at|to|from|near|on|by|around|through|across|outside|inside|behind|under)\s+((?:(?:the|a|an|my|our|this|that)\s+)?[\p{L}\d'’-]+(?:\s+(?:of\s+(?:an?\s+)?)?(?!(?:and|but|so|last|this|next|yesterday|today|with|for|to|in|at|on|from|near|by|around|through|a|an|i|we|was|is|when|where|which|who|because|until|till|since|during|before|after)\b)[\p{L}\d'’-]+){0,6})/giu;
const time =
  /^(?:the |my |this )?(?:end|beginning|start|moment|middle|morning|evening|afternoon|weekend|night|least|last|first|once|all|time|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|\p{L}+days?|\d+)(?!\p{L})/iu;
/** Those that say no more than that it was there. */
const plain = /^(?:in|at|to|from)$/iu;

/** The first place that a sentence names beside those of the question. */
export function placeSpan(sentence: string, terms: readonly ToldTerm[]): string | null {
  const found = Array.from(sentence.matchAll(place)).find(
    ([, , where = ""]) => !time.test(where) && countNewWords(where, terms) > 0,
  );
  const [, preposition = "", where = ""] = found ?? [];
  return found === undefined ? null : plain.test(preposition) ? where : `${preposition} ${where}`;
}
