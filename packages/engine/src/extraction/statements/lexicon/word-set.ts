/** The words of a text, as a set. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** The phrases of a text, one per comma or line, as a set. */
export function phraseSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/[,\n]/u)
      .map((phrase) => phrase.trim())
      .filter(Boolean),
  );
}
