import type { SearchHit } from "../../storage/log-storage.ts";
import type { ScoredHit } from "../score-hits.ts";

/** An episode is worth what so many of its best turns are together. */
const turnsCounted = 3;

/** What turns are worth together, given the score of each, the best first. */
export function sumOfBest(scores: readonly number[]): number {
  return scores.slice(0, turnsCounted).reduce((sum, score) => sum + score, 0);
}

/**
 * The best turn of each of the best sessions, as many as are asked for. Sessions go by the order of
 * arrival alone, so an episode may be several of them, or a part of one.
 */
export function chooseLeads(turns: readonly ScoredHit[], count: number): readonly SearchHit[] {
  const sessions = Map.groupBy(turns, ({ hit }) => `${hit.session} ${hit.scope}`);
  return Array.from(sessions.values(), (session) => ({
    lead: session[0]?.hit,
    worth: sumOfBest(session.map(({ score }) => score)),
  }))
    .toSorted((left, right) => right.worth - left.worth)
    .slice(0, count)
    .flatMap(({ lead }) => lead ?? []);
}
