import { type Episode, formatTimestamp } from "@keepsake/core";
import type { FoundEpisode } from "../../layers/episodes/describe-episodes.ts";
import type { Storage } from "../../storage/storage.ts";
import { toFilterableEpisode } from "@keepsake/core/packing";
import type { Ranked } from "../ranked.ts";
import type { RecallPlan } from "../recall-plan.ts";
import type { LayerTrace } from "../recall-trace.ts";
import type { RankedTurns } from "../events/search-turns.ts";
import type { ScoredHit } from "../score-hits.ts";
import { chooseLeads, sumOfBest } from "./choose-leads.ts";
import { describeKnown } from "./describe-known.ts";
import { findNewestTurns } from "./find-newest-turns.ts";
import { startOf, TimelineReader } from "./timeline-reader.ts";

/** By what episodes are ranked. */
export interface EpisodeRanking {
  /** The turns that bear on the query, the best first; null where there is none. */
  readonly turns: RankedTurns | null;
  readonly trace: LayerTrace;
}

/** So many more episodes are looked at than are given where filters may leave some out. */
const spareFiltered = 30;
/** So many turns more than episodes, because several may be of one. */
const spareLeads = 3;
/** Turns behind these add nothing to what an episode is worth. */
const mostTurns = 60;

/**
 * The episodes that the best turns belong to, each worth its best turns together; without a query
 * the newest. Events of other times than the plan's are no part of them.
 */
export async function rankEpisodes(
  storage: Storage,
  plan: RecallPlan,
  { turns, trace }: EpisodeRanking,
): Promise<readonly Ranked<Episode>[]> {
  const { allows, limits } = plan;
  const count = limits.episodes + (plan.isFiltered ? spareFiltered : 0);
  const found =
    turns === null
      ? await findNewest(storage, plan, count)
      : await findByTurns(storage, plan, { turns, count });
  trace.found = found.length;
  const allowed = trace.sift("filter", found, (outline) => allows(toFilterableEpisode(outline)));
  const kept = trace.sift("limit", allowed, (_, index) => index < limits.episodes);
  const episodes = await describeKnown(
    storage,
    kept.map(({ record }) => record.episode),
  );
  return episodes.map((record, index) => ({ record, score: kept[index]?.score ?? null }));
}

/** What is known of an episode before its contents are read. */
interface Outline extends Pick<Episode, "id" | "scope" | "startedAt" | "recordedFrom"> {
  readonly episode: FoundEpisode;
}

async function findNewest(
  storage: Storage,
  plan: RecallPlan,
  count: number,
): Promise<readonly Ranked<Outline>[]> {
  const { statistics } = await storage.searchEvents({ ...plan, terms: [], neighbours: 0 });
  const reader = new TimelineReader(storage, { clip: plan.clip, statistics });
  const leads = await findNewestTurns(storage, plan);
  const found = await Promise.all(
    leads.map(async (lead) => {
      const groups = await reader.newestGroups(lead, count);
      return groups.map((group) => ({ scope: lead.scope, group }));
    }),
  );
  return found
    .flat()
    .toSorted((left, right) => startOf(right.group) - startOf(left.group))
    .slice(0, count)
    .map((episode) => ({ record: toOutline(episode), score: null }));
}

interface TurnsFound {
  readonly turns: RankedTurns;
  readonly count: number;
}

async function findByTurns(
  storage: Storage,
  plan: RecallPlan,
  { turns: { hits, statistics }, count }: TurnsFound,
): Promise<readonly Ranked<Outline>[]> {
  const turns = hits.slice(0, mostTurns);
  const reader = new TimelineReader(storage, { clip: plan.clip, statistics });
  const episodes = new Map<string, FoundEpisode>();
  for (const lead of chooseLeads(turns, count + spareLeads)) {
    const group = episodes.size < count ? await reader.groupAround(lead) : null;
    if (group !== null) {
      episodes.set(group.id, { scope: lead.scope, group });
    }
  }
  return Array.from(episodes.values(), (episode) => ({
    record: toOutline(episode),
    score: scoreEpisode(episode, turns),
  })).toSorted(
    (left, right) =>
      right.score - left.score ||
      startOf(right.record.episode.group) - startOf(left.record.episode.group),
  );
}

function scoreEpisode({ group }: FoundEpisode, turns: readonly ScoredHit[]): number {
  const rows = new Set(group.events.map(({ row }) => row));
  return sumOfBest(turns.filter(({ hit }) => rows.has(hit.row)).map(({ score }) => score));
}

function toOutline(episode: FoundEpisode): Outline {
  const { scope, group } = episode;
  return {
    id: group.id,
    scope,
    startedAt: formatTimestamp(startOf(group)),
    recordedFrom: formatTimestamp(group.firstArrived.recordedAtMs),
    episode,
  };
}
