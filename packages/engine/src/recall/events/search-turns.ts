import type { SearchHit, SearchResult } from "../../storage/log-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import { searchedTerms } from "../analyse-query.ts";
import type { PlannedQuery, RecallPlan } from "../recall-plan.ts";
import type { LayerTrace } from "../recall-trace.ts";
import { type ScoredHit, scoreHits } from "../score-hits.ts";
import { neighbourReach } from "../score-turns.ts";
import { speakerOf } from "../speaker-of.ts";
import { clipsAnything, isObservedWithin, isRecordedWithin } from "../within-clip.ts";
import { findNearTurns } from "../meaning/find-near-turns.ts";
import { weighNearTurns } from "../meaning/weigh-near-turns.ts";
import { dropTurns } from "./drop-turns.ts";

/**
 * So many matches of each scope are ranked, those with the rarest words, or twice as many as events are
 * asked for: a word that half of a large scope holds tells next to nothing. A tenth of it would do for
 * twenty events.
 */
const fewestMatches = 500;

/** What a search needs of a plan. */
export type TurnSearch = Pick<
  RecallPlan,
  "scopes" | "clip" | "labels" | "neighbours" | "isFiltered" | "limits"
> & {
  readonly query: PlannedQuery;
};

/** The turns that bear on a query. */
export interface RankedTurns {
  /** The best first. */
  readonly hits: readonly ScoredHit[];
  /** Of every scope searched that holds anything. */
  readonly statistics: SearchResult["statistics"];
}

/** Ranks the turns of some scopes that bear on a query, those of other times left out. */
export async function searchTurns(
  storage: Storage,
  plan: TurnSearch,
  trace: LayerTrace,
): Promise<RankedTurns> {
  const { scopes, clip, labels, neighbours, isFiltered, limits, query } = plan;
  const { analysis, embedding = null } = query;
  const isClipped = clipsAnything(clip);
  const isNarrowed = isFiltered || isClipped;
  const { cosines, rows } = await findNearTurns(storage, { scopes, embedding, isNarrowed });
  const reach = neighbours ? neighbourReach : 0;
  const isWhole = isNarrowed || analysis.dates.length > 0;
  const found = await storage.searchEvents({
    scopes,
    terms: searchedTerms(analysis),
    neighbours: reach,
    rows,
    labels,
    ...(!isWhole && { limit: Math.max(fewestMatches, 2 * limits.events) }),
  });
  const hits = found.hits.filter(
    ({ observedAtMs, recordedAtMs }) =>
      isObservedWithin(clip, observedAtMs) && isRecordedWithin(clip, recordedAtMs),
  );
  if (hits.length < found.hits.length) {
    await dropOthers(storage, trace, { hits: found.hits, kept: hits });
  }
  const { statistics } = found;
  const near = weighNearTurns(cosines, { hits, isClipped, isFiltered });
  const ranked = scoreHits(analysis, nameSpeakers({ ...found, hits }), { reach, near });
  trace.found = ranked.length + found.hits.length - hits.length;
  return { hits: ranked, statistics };
}

interface Clipping {
  readonly hits: readonly SearchHit[];
  readonly kept: readonly SearchHit[];
}

async function dropOthers(
  storage: Storage,
  trace: LayerTrace,
  { hits, kept }: Clipping,
): Promise<void> {
  const within = new Set(kept);
  const rows = hits.filter((hit) => !within.has(hit)).map(({ row }) => row);
  await dropTurns(storage, trace, { reason: "time", rows });
}

function nameSpeakers({ hits, ...rest }: SearchResult): SearchResult {
  return { ...rest, hits: hits.map((hit) => ({ ...hit, speaker: speakerOf(hit) })) };
}
