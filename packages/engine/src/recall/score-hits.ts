import type { SearchHit, SearchResult } from "../storage/log-storage.ts";
import type { QueryAnalysis } from "./analyse-query.ts";
import { type HitScoring, readFeatures, type TurnFeatures } from "./turn-features.ts";
import { weights } from "./weights.ts";

/** A hit and how well it answers the query; scores compare within one search only. */
export interface ScoredHit {
  readonly hit: SearchHit;
  readonly score: number;
}

/**
 * Ranks what a search found, best first. A turn is worth what its own words, those of the turns
 * around it, and those of its session say of the query, how near it is to a date the query names,
 * and how near in meaning, where that is known; then who says it counts, and how. Hits without any
 * such evidence are left out. Of equals the newer comes first.
 */
export function scoreHits(
  query: QueryAnalysis,
  result: SearchResult,
  scoring: HitScoring = {},
): ScoredHit[] {
  const hits = result.hits.toSorted(byPlace);
  return readFeatures(query, { ...result, hits }, scoring)
    .flatMap((features, index) => {
      const hit = hits[index];
      return hit === undefined ? [] : [{ hit, score: weighFeatures(features, query) }];
    })
    .filter(({ score }) => score > 0)
    .toSorted(byScore);
}

function weighFeatures(
  { words, session, date, meaning, told }: TurnFeatures,
  { gathers }: QueryAnalysis,
): number {
  const ofSession = gathers ? weights.sessionGathered : weights.session;
  const evidence = words + ofSession * session + weights.date * date + weights.meaning * meaning;
  return evidence * told;
}

function byPlace(a: SearchHit, b: SearchHit): number {
  return compareText(a.scope, b.scope) || a.position - b.position;
}

function byScore(a: ScoredHit, b: ScoredHit): number {
  return (
    b.score - a.score ||
    b.hit.observedAtMs - a.hit.observedAtMs ||
    compareText(a.hit.scope, b.hit.scope) ||
    b.hit.position - a.hit.position
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
