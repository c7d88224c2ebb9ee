/**
 * The word that stands for a scope in a text index. The index takes this control character for part of
 * a word, and no text has one in its words. It is of ASCII, because SQLite is given such a string
 * twice as fast.
 */
export function scopeWord(scopeNumber: number): string {
  return `\u0001${scopeNumber}`;
}

/** A word as a query of a text index writes it. */
export function quoteWord(word: string): string {
  return `"${word.replaceAll('"', "")}"`;
}
