import type { SearchHit } from "../../storage/log-storage.ts";
import { isAnswerTo } from "../neighbour-weight.ts";
import { weights } from "../weights.ts";
import type { NearTurns } from "./weigh-near-turns.ts";

/** What the meaning of turns is scored by. */
export interface MeaningScoring {
  readonly near: NearTurns;
  /** At 0 each turn stands by itself. */
  readonly reach: number;
}

/**
 * For each of `hits`, which stand in order of scope and position, how near it is to the query in
 * meaning, and what the turns around it and its session tell of that.
 */
export function scoreMeaning(
  hits: readonly SearchHit[],
  { near, reach }: MeaningScoring,
): readonly number[] {
  if (near.size === 0) {
    return [];
  }
  const own = hits.map(({ row }) => near.get(row) ?? 0);
  if (reach === 0) {
    return own;
  }
  const sessions = new NearestOfSessions(hits, own);
  return hits.map(
    (hit, index) =>
      (own[index] ?? 0) +
      weighBefore(hits[index - 1], hit) * (own[index - 1] ?? 0) +
      weighAfter(hit, hits[index + 1]) * (own[index + 1] ?? 0) +
      weights.sessionMeaning * sessions.of(hit),
  );
}

function weighBefore(before: SearchHit | undefined, hit: SearchHit): number {
  return before !== undefined && isNext(before, hit) && isAnswerTo(before, hit)
    ? weights.answeredMeaning
    : 0;
}

function weighAfter(hit: SearchHit, after: SearchHit | undefined): number {
  return after !== undefined && isNext(hit, after) ? weights.nextMeaning : 0;
}

function isNext(left: SearchHit, right: SearchHit): boolean {
  return (
    right.position === left.position + 1 &&
    right.session === left.session &&
    right.scope === left.scope
  );
}

/** How near the nearest turn of each session is. */
class NearestOfSessions {
  readonly #nearest = new Map<string, Map<number, number>>();

  constructor(hits: readonly SearchHit[], own: readonly number[]) {
    for (const [index, hit] of hits.entries()) {
      const nearness = own[index] ?? 0;
      if (nearness > this.of(hit)) {
        const ofScope = this.#nearest.get(hit.scope) ?? new Map<number, number>();
        this.#nearest.set(hit.scope, ofScope.set(hit.session, nearness));
      }
    }
  }

  /** 0 for a session none of whose turns is near. */
  of({ scope, session }: SearchHit): number {
    return this.#nearest.get(scope)?.get(session) ?? 0;
  }
}
