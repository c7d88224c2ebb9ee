const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** Words of one query that are looked for; a daemon takes seconds over thousands. */
const mostWords = 64;

/**
 * The words of a query as a daemon is asked for them: without the signs that it takes for operators, each
 * once, and of a long query the last ones.
 */
export function queryWords(query: string): readonly string[] {
  const words = Array.from(query.matchAll(wordPattern), ([word]) => word.toLowerCase());
  return Array.from(new Set(words.toReversed())).slice(0, mostWords).toReversed();
}
