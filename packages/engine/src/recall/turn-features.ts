import type { SearchResult } from "../storage/log-storage.ts";
import type { QueryAnalysis } from "./analyse-query.ts";
import { findNamedSpeakers } from "./find-named-speakers.ts";
import { weighManner } from "./manner-weight.ts";
import { scoreMeaning } from "./meaning/score-meaning.ts";
import type { NearTurns } from "./meaning/weigh-near-turns.ts";
import { scoreDates } from "./score-dates.ts";
import { scoreSessions } from "./score-sessions.ts";
import { toScopeShapes } from "./scope-shape.ts";
import { neighbourReach, scoreTurns } from "./score-turns.ts";
import { weighTerms } from "./term-weights.ts";
import { weighTurn } from "./turn-weight.ts";
import { weights } from "./weights.ts";

/** What tells how well a turn answers a query. */
export interface TurnFeatures {
  /** How much its own words and those around it say of the query. */
  readonly words: number;
  /** How much those of its session do. */
  readonly session: number;
  /** How near it is to a date of the query, on the scale of the words. */
  readonly date: number;
  /** How near it is in meaning, on the scale of the words; 0 where that is not known. */
  readonly meaning: number;
  /** How much all this counts for who says it and how, about 1. */
  readonly told: number;
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

/** Reads the features of each of some hits, which stand in order of scope and position. */
export function readFeatures(
  query: QueryAnalysis,
  { hits, ...found }: SearchResult,
  { reach = neighbourReach, near = new Map() }: HitScoring,
): readonly TurnFeatures[] {
  const shapes = toScopeShapes(found.statistics);
  const terms = weighTerms(query, { ...found, hits });
  const words = scoreTurns(hits, { terms, shapes, reach });
  const sessions = reach === 0 ? [] : scoreSessions(hits, terms);
  const dates = scoreDates(query.dates, hits);
  const meanings = scoreMeaning(hits, { near, reach });
  const all = terms.slice(0, query.terms.length).reduce((sum, term) => sum + term, 0);
  const weighing = { query, shapes, named: findNamedSpeakers(query.words, hits) };
  return hits.map((hit, index) => ({
    words: words[index] ?? 0,
    session: sessions[index] ?? 0,
    date: all * (dates[index] ?? 0),
    meaning: Math.max(all, weights.leastWorth) * (meanings[index] ?? 0),
    told: weighTurn(hit, weighing) * weighManner(hit, reach === 0 ? undefined : hits[index - 1]),
  }));
}
