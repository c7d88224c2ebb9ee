let segmenter: Intl.Segmenter | undefined;

/** The sentences of a text, in order, without the white space around them. */
export function splitSentences(text: string): string[] {
  segmenter ??= new Intl.Segmenter("und", { granularity: "sentence" });
  return Array.from(segmenter.segment(text), (part) => part.segment.trim()).filter(Boolean);
}
