import type { SearchHit, SearchResult } from "../../storage/log-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import type { PlannedQuery, RecallPlan } from "../recall-plan.ts";
import type { LayerTrace } from "../recall-trace.ts";
import { type ScoredHit, scoreHits } from "../score-hits.ts";
import { neighbourReach } from "../score-turns.ts";
import { speakerOf } from "../speaker-of.ts";
import { isObservedWithin, isRecordedWithin } from "../within-clip.ts";
import { dropTurns } from "./drop-turns.ts";

/** What a search needs of a plan. */
export type TurnSearch = Pick<RecallPlan, "scopes" | "clip"> & { readonly query: PlannedQuery };

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
  { scopes, clip, query: { analysis } }: TurnSearch,
  trace: LayerTrace,
): Promise<RankedTurns> {
  const search = { scopes, terms: analysis.terms, neighbours: neighbourReach };
  const found = await storage.searchEvents(search);
  const hits = found.hits.filter(
    ({ observedAtMs, recordedAtMs }) =>
      isObservedWithin(clip, observedAtMs) && isRecordedWithin(clip, recordedAtMs),
  );
  if (hits.length < found.hits.length) {
    await dropOthers(storage, trace, { hits: found.hits, kept: hits });
  }
  const { statistics } = found;
  const ranked = scoreHits(analysis, nameSpeakers({ hits, statistics }));
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

function nameSpeakers({ hits, statistics }: SearchResult): SearchResult {
  return { statistics, hits: hits.map((hit) => ({ ...hit, speaker: speakerOf(hit) })) };
}
