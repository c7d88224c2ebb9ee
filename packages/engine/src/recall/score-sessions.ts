import type { SearchHit } from "../storage/log-storage.ts";
import { weights } from "./weights.ts";

/** For each hit, how much its session speaks of the terms, given the worth of each. */
export function scoreSessions(
  hits: readonly SearchHit[],
  terms: readonly number[],
): readonly number[] {
  const sessions = new Map<string, Float64Array>();
  const ofHits = hits.map((hit) => {
    const key = `${hit.session} ${hit.scope}`;
    const counts = sessions.get(key) ?? new Float64Array(terms.length);
    sessions.set(key, counts);
    for (const term of hit.terms) {
      counts[term] = (counts[term] ?? 0) + 1;
    }
    return counts;
  });
  const scores = new Map(
    Array.from(sessions.values(), (counts) => [counts, saturate(counts, terms)]),
  );
  return ofHits.map((counts) => scores.get(counts) ?? 0);
}

function saturate(counts: Float64Array, terms: readonly number[]): number {
  return counts.reduce(
    (sum, count, term) => sum + ((terms[term] ?? 0) * count) / (count + weights.sessionSaturation),
    0,
  );
}
