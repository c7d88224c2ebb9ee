/** A text in the pieces it is streamed in: its words, each with the space around it. */
export function toPieces(text: string): readonly string[] {
  return text.match(/\s*\S+\s*/g) ?? [];
}
