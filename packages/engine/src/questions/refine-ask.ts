import type { FactAsk } from "./fact-question.ts";

const previous =
  /\b(?:previous(?:ly)?|former(?:ly)?|(?<!how )old|ex|past|earlier|prior|used to|use to|once|last)\b/u;
const history =
  /\b(?:history|over the years|over time|ever|in (?:my|his|her|their) life|all the|throughout)\b/u;
/** "Where have I lived", and not "where have I been living". */
const perfect =
  /^(?:where(?: all)?|what|who|which [^§]*|in which [^§]*|what [^§]*)\b ?(?:has|have) §\d+ (?:all )?(?:lived|worked|driven|studied|been (?:employed|to|at|in)|gone to|attended|had|owned|dated|played|used|reported)/u;

/** What is asked of a predicate by the words around the way it is asked for. */
export function refineAsk(asks: FactAsk, text: string, match: RegExpExecArray): FactAsk {
  const found = `${match.groups?.["kind"] ?? ""} ${text.slice(0, match.index)} ${match[0]}`;
  const behind = text.slice(match.index + match[0].length);
  if (asks === "value") {
    return refineValue(text, found, behind);
  }
  return asks === "howLong" && /^how long (?:did|was|were|had)\b/u.test(text) ? "howLong" : asks;
}

function refineValue(text: string, found: string, behind: string): FactAsk {
  if (/\b(?:right )?before\b/u.test(behind)) {
    return "before";
  }
  if (/\bafter\b/u.test(behind)) {
    return "after";
  }
  if (previous.test(found)) {
    return "previous";
  }
  return perfect.test(text) || history.test(text) ? "history" : "value";
}
