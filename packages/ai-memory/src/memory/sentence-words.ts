const segmenter = new Intl.Segmenter("und", { granularity: "sentence" });
const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** English words that ask or join, and tell nothing of what is asked for. */
const emptyWords: ReadonlySet<string> = new Set(
  `a about am an and any are at be been by can could did do does for from had has have he her his how i
  if in is it its many me much my of on or our she should so that the their them there they this to us was we were
  what when where which who whom whose why will with would you your`.split(/\s+/),
);

/** Letters that two forms of one word share at least, and by which they may differ at their ends. */
const stems = [
  { shared: 4, ending: 3 },
  { shared: 3, ending: 1 },
] as const;

/** The words of a question that tell what it asks for, each once. */
export function askedWords(question: string): readonly string[] {
  return [...new Set(wordsOf(question))].filter((word) => !emptyWords.has(word));
}

/** The share of `words` that a sentence holds, in whatever form. */
export function coverage(words: readonly string[], sentence: string): number {
  const held = wordsOf(sentence);
  return words.filter((word) => held.some((other) => isFormOf(word, other))).length / words.length;
}

/** The sentences of a text. */
export function splitSentences(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter(Boolean);
}

/** Whether a sentence asks. */
export function isQuestion(sentence: string): boolean {
  return /[?？؟]\s*$/u.test(sentence);
}

function wordsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(wordPattern), ([word]) => word.toLowerCase());
}

function isFormOf(word: string, other: string): boolean {
  if (word === other) {
    return true;
  }
  const shared = sharedLength(word, other);
  const rest = Math.max(word.length, other.length) - shared;
  return stems.some((stem) => shared >= stem.shared && rest <= stem.ending);
}

function sharedLength(word: string, other: string): number {
  const length = Math.min(word.length, other.length);
  const differs = Array.from({ length }).findIndex((_, index) => word[index] !== other[index]);
  return differs === -1 ? length : differs;
}
