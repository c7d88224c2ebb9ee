/** A text in the pieces it is streamed in: its words, each with the space that follows. */
export function splitWords(text: string): readonly string[] {
  return text.match(/\s*\S+\s*/g) ?? [];
}
