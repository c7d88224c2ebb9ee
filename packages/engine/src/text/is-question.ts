const ENDS_ASKING = /[?？؟⸮՞፧][^\p{L}\p{N}]*$/u;
const LONGEST_ENDING = 64;
const LONGEST_UNMARKED = 1_000;

const AUXILIARY =
  "am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must";
const UNMARKED = new RegExp(
  `^(?:(?:what|which|who|whose|where|when|why|how)(?:'?s| (?:${AUXILIARY}))|` +
    `(?:${AUXILIARY}) (?:i|you|we|he|she|it|they|there)) [^.!。！]*$`,
  "iu",
);

const REQUEST = new RegExp(
  "^(?:(?:please|hey|so|and|ok|okay)[, ]+)*(?:" +
    "(?:(?:can|could|would|will) you (?:please )?)?(?:tell|remind|show) (?:me|us)|" +
    "i(?:'d| would) like to know|i (?:wonder|want to know)|do you (?:know|remember))\\b[^.!。！]*[.!]?$",
  "iu",
);

/**
 * Whether a turn leaves the other one with a question: its last sentence asks, whatever marks,
 * quotes or emoji follow, or it is one English question or request to tell without any mark. A turn
 * that asks and then tells is not a question.
 */
export function isQuestion(text: string): boolean {
  return ENDS_ASKING.test(text.slice(-LONGEST_ENDING)) || isUnmarkedQuestion(text.trim());
}

function isUnmarkedQuestion(text: string): boolean {
  return text.length <= LONGEST_UNMARKED && (UNMARKED.test(text) || REQUEST.test(text));
}
