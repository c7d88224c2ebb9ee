/** Whom a question is about, where a word for a person says so. */
export type AskedAbout = "speaker" | "assistant" | "somebody" | null;

/** Ways to ask for an answer, in which "you" and "me" are nobody asked about. */
const askingPhrase =
  /\b(?:(?:do|did|can|could|would|will) you (?:please )?(?:know|remember|recall|tell|remind|say)(?: me)?|(?:tell|remind|show|give) me)\b/gi;
const speakerWord = /\b(?:i|me|my|mine|myself|we|us|our|ours)\b/i;
const assistantWord = /\b(?:you|your|yours)\b/i;
const somebodyWord = /\b(?:he|him|his|she|her|hers|they|them|their|theirs)\b/i;

/**
 * Whom an English question is about: `speaker` for "I" and "my", `assistant` for "you", `somebody`
 * for a "she" that only what was said before could tell.
 */
export function readAskedAbout(question: string): AskedAbout {
  const asked = question.replaceAll(askingPhrase, " ");
  if (speakerWord.test(asked)) {
    return "speaker";
  }
  if (assistantWord.test(asked)) {
    return "assistant";
  }
  return somebodyWord.test(asked) ? "somebody" : null;
}

/** Whether a sentence speaks of whoever says it. */
export function speaksOfSpeaker(sentence: string): boolean {
  return speakerWord.test(sentence);
}
