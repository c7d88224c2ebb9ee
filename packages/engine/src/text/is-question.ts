const endsAsking = /(?:[?？؟⸮՞፧\u037e]|\p{Script=Greek};)[^\p{L}\p{N}]*$/u;
/** Chinese and Japanese ask by a particle, with or without a mark. */
const endsInParticle = /(?:[吗嗎]|(?:です|ます|でした|ました|ません)か)[^\p{L}\p{N}]*$/u;
const longestEnding = 64;
const longestUnmarked = 1_000;

const auxiliaries =
  "am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must";
const unmarkedPattern = new RegExp(
  `^(?:(?:what|which|who|whose|where|when|why|how)(?:'?s| (?:${auxiliaries}))|` +
    `(?:${auxiliaries}) (?:i|you|we|he|she|it|they|there)) [^.!。！]*$`,
  "iu",
);

const requestPattern = new RegExp(
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
  const ending = text.slice(-longestEnding);
  return endsAsking.test(ending) || endsInParticle.test(ending) || isUnmarkedQuestion(text.trim());
}

function isUnmarkedQuestion(text: string): boolean {
  return (
    text.length <= longestUnmarked && (unmarkedPattern.test(text) || requestPattern.test(text))
  );
}
