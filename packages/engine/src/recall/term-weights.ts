import type { SearchResult } from "../storage/log-storage.ts";
import { splitSearchWords } from "../text/split-search-words.ts";
import { type QueryAnalysis, searchedTerms } from "./analyse-query.ts";
import { weights } from "./weights.ts";

/**
 * What each of the searched terms of a query is worth: its rarity in all scopes searched, BM25's
 * `ln(1 + (N - n + 0.5) / (n + 0.5))`, and less where it is the name of a speaker, or no word of the
 * query but of the things that it gathers.
 */
export function weighTerms(query: QueryAnalysis, result: SearchResult): readonly number[] {
  const events = result.statistics.reduce((sum, scope) => sum + scope.events, 0);
  const terms = searchedTerms(query);
  const counts = result.matchCounts ?? countMatches(terms.length, result);
  const speakers = new Set(distinctSpeakers(result).flatMap(splitSearchWords));
  return counts.map((count, term) => {
    const rarity = Math.log(1 + (Math.max(events - count, 0) + 0.5) / (count + 0.5));
    if (term >= query.terms.length) {
      return rarity * weights.gatheredThings;
    }
    return speakers.has(terms[term]?.[0] ?? "") ? rarity * weights.speakerName : rarity;
  });
}

function countMatches(terms: number, { hits }: SearchResult): readonly number[] {
  const counts = Array.from({ length: terms }, () => 0);
  for (const hit of hits) {
    for (const term of hit.terms) {
      counts[term] = (counts[term] ?? 0) + 1;
    }
  }
  return counts;
}

function distinctSpeakers({ hits }: SearchResult): readonly string[] {
  return [...new Set(hits.map((hit) => hit.speaker ?? ""))];
}
