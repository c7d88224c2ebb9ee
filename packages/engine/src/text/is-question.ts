const ENDS_ASKING = /[?？؟⸮՞፧][^\p{L}\p{N}]*$/u;
const LONGEST_ENDING = 64;

const AUXILIARY =
  "am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must";
const UNMARKED = new RegExp(
  `^(?:(?:what|which|who|whose|where|when|why|how)(?:'?s| (?:${AUXILIARY}))|` +
    `(?:${AUXILIARY}) (?:i|you|we|he|she|it|they|there)) [^.!。！]*$`,
  "iu",
);

/**
 * Whether a turn leaves the other one with a question: its last sentence asks, whatever marks,
 * quotes or emoji follow, or it is one English question without any mark. A turn that asks and
 * then tells is not a question.
 */
export function isQuestion(text: string): boolean {
  return ENDS_ASKING.test(text.slice(-LONGEST_ENDING)) || UNMARKED.test(text.trim());
}
