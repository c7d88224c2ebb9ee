/** Ways to ask for an answer, in which "me" is nobody asked about. */
const askingPhrase =
  /\b(?:(?:do|did|can|could|would|will) you (?:please )?(?:know|remember|recall|tell|remind|say)(?: me)?|(?:tell|remind|show|give) me)\b/giu;
const askerWord = /\b(?:i|me|my|mine|myself|we|us|our|ours)\b/iu;

/** Whether an English query is about whoever asks it: "Where do I live?" */
export function asksOfAsker(query: string): boolean {
  return askerWord.test(query.replaceAll(askingPhrase, " "));
}
