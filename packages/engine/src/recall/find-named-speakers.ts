import type { SearchHit } from "../storage/log-storage.ts";
import { splitSearchWords } from "../text/split-search-words.ts";

/** The speakers of whose name the query has a word, in whatever case. */
export function findNamedSpeakers(
  words: readonly string[],
  hits: readonly SearchHit[],
): ReadonlySet<string> {
  const speakers = new Set(hits.map((hit) => hit.speaker ?? ""));
  return new Set(
    [...speakers].filter((speaker) =>
      splitSearchWords(speaker).some((name) => words.includes(name)),
    ),
  );
}
