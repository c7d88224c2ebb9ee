/** Said of what was before, or of how it changed. */
const past =
  /\b(?:did|was|were|had|been|used to|before|previous(?:ly)?|prior|former(?:ly)?|past|history|ever|original(?:ly)?|initial(?:ly)?|earlier|old|once|at first|first|ago|back (?:in|then)|until|last (?:week|month|year|spring|summer|autumn|fall|winter)|over time|chang(?:e|ed|es)|so far|until now)\b/iu;
/** "has lived", "have you worked". */
const perfect = /\b(?:has|have)\b(?:\s+[\p{L}\p{M}'’]+){0,3}?\s+\p{L}{2,}ed\b/iu;

/** Whether an English query may be about what held before, and not the present alone. */
export function asksOfPast(query: string): boolean {
  return past.test(query) || perfect.test(query);
}
