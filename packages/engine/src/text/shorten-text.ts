/** A text in one line of at most `length` characters: where it is longer, cut between words. */
export function shortenText(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= length) {
    return line;
  }
  const cut = line.slice(0, length - 1);
  const lastSpace = cut.lastIndexOf(" ");
  const kept = lastSpace > length / 2 ? cut.slice(0, lastSpace) : cut;
  return `${kept.replace(/[\s,;:.]+$/, "").toWellFormed()}…`;
}
