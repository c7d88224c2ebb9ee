/** As much of the beginning of a text as fits into so many bytes of UTF-8. */
export function cutToBytes(text: string, most: number): string {
  // No code unit takes more than three bytes.
  if (text.length * 3 <= most) {
    return text;
  }
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(most));
  return text.slice(0, read);
}
