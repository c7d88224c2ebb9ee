import type { SearchHit, SearchResult } from "../storage/log-storage.ts";
import type { QueryAnalysis } from "./analyse-query.ts";
import { findNamedSpeakers } from "./find-named-speakers.ts";
import type { NearTurns } from "./events/find-near-turns.ts";
import { scoreDates } from "./score-dates.ts";
import { scoreSessions } from "./score-sessions.ts";
import { toScopeShapes } from "./scope-shape.ts";
import { neighbourReach, scoreTurns } from "./score-turns.ts";
import { weighTerms } from "./term-weights.ts";
import { weighTurn } from "./turn-weight.ts";
import { weights } from "./weights.ts";

/** A hit and how well it answers the query; scores compare within one search only. */
export interface ScoredHit {
  readonly hit: SearchHit;
  readonly score: number;
}

/** How hits are ranked. */
export interface HitScoring {
  /**
   * How many places around a turn its words still count; at 0 each stands by itself, and its session
   * counts for nothing.
   * @default as far as they tell anything
   */
  readonly reach?: number | undefined;
  /**
   * Turns that are near to the query in meaning, and how near.
   * @default none is known to be
   */
  readonly near?: NearTurns | undefined;
}

/**
 * Ranks what a search found, best first. A turn is worth what its own words, those of the turns
 * around it, and those of its session say of the query, how near it is to a date the query names,
 * and how near in meaning, where that is known; then who says it, and whether it asks, count. Hits
 * without any such evidence are left out. Of equals the newer comes first.
 */
export function scoreHits(
  query: QueryAnalysis,
  result: SearchResult,
  { reach = neighbourReach, near = new Map() }: HitScoring = {},
): ScoredHit[] {
  const hits = result.hits.toSorted(byPlace);
  const shapes = toScopeShapes(result.statistics);
  const terms = weighTerms(query, { hits, statistics: result.statistics });
  const turns = scoreTurns(hits, { terms, shapes, reach });
  const sessions = reach === 0 ? [] : scoreSessions(hits, terms);
  const dates = scoreDates(query.dates, hits);
  const all = terms.reduce((sum, term) => sum + term, 0);
  const weighing = { query, shapes, named: findNamedSpeakers(query.words, hits) };
  return hits
    .map((hit, index) => {
      const evidence =
        (turns[index] ?? 0) +
        weights.session * (sessions[index] ?? 0) +
        weights.date * all * (dates[index] ?? 0) +
        weights.meaning * Math.max(all, weights.leastWorth) * (near.get(hit.row) ?? 0);
      return { hit, score: evidence * weighTurn(hit, weighing) };
    })
    .filter(({ score }) => score > 0)
    .toSorted(byScore);
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
