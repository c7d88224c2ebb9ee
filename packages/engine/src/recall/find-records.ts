import type { PackLayers } from "@keepsake/core";
import { toFact } from "../layers/facts/to-fact.ts";
import type { Storage } from "../storage/storage.ts";
import { rankBeliefs } from "./beliefs/rank-beliefs.ts";
import { rankEpisodes } from "./episodes/rank-episodes.ts";
import { listNewestEvents } from "./events/list-newest-events.ts";
import { readRankedEvents } from "./events/read-ranked-events.ts";
import { mostReranked, rerankEvents, type Reranking } from "./events/rerank-events.ts";
import { type RankedTurns, searchTurns } from "./events/search-turns.ts";
import { findRivals } from "./facts/find-rivals.ts";
import { rankFacts } from "./facts/rank-facts.ts";
import type { FoundRecords } from "@keepsake/core/packing";
import { type Ranked, toRecalled } from "./ranked.ts";
import type { RecallPlan } from "./recall-plan.ts";
import type { RecallTrace } from "./recall-trace.ts";
import { rankConcepts } from "./understanding/rank-concepts.ts";

/** Finds, in each layer that a plan asks for, the best records that may be recalled. */
export async function findRecords(
  storage: Storage,
  plan: RecallPlan,
  trace: RecallTrace,
): Promise<FoundRecords> {
  const turns = await findTurns(storage, plan, trace);
  return {
    events: await findEvents(storage, plan, { turns, trace }),
    episodes: await findEpisodes(storage, plan, { turns, trace }),
    understanding: await findConcepts(storage, plan, trace),
    ...(await findStatements(storage, plan, trace)),
  };
}

/** Ranks the turns that bear on the query; null where there is none, or none of their layers is asked for. */
async function findTurns(
  storage: Storage,
  plan: RecallPlan,
  trace: RecallTrace,
): Promise<RankedTurns | null> {
  const { query, limits } = plan;
  return query === null || limits.events + limits.episodes === 0
    ? null
    : await trace.time("turns", () => searchTurns(storage, { ...plan, query }, trace.of("events")));
}

interface Finding {
  readonly turns: RankedTurns | null;
  readonly trace: RecallTrace;
}

async function findEvents(
  storage: Storage,
  plan: RecallPlan,
  { turns, trace }: Finding,
): Promise<PackLayers["events"]> {
  const { query, limits } = plan;
  if (limits.events === 0) {
    return [];
  }
  const noted = trace.of("events");
  if (turns === null || query === null) {
    return await trace.time("events", () =>
      listNewestEvents(storage, { ...plan, limit: limits.events }, noted),
    );
  }
  const read = async (most: number): Promise<PackLayers["events"]> => {
    const reading = { ...plan, query, trace: noted, limits: { ...limits, events: most } };
    return await trace.time("events", () => readRankedEvents(storage, turns.hits, reading));
  };
  const { reranking } = plan;
  if (reranking === undefined) {
    return await read(limits.events);
  }
  const candidates = await read(Math.max(limits.events, mostReranked));
  const request = { query: query.text, limit: limits.events, reranking };
  return await takeReranked(candidates, request, trace);
}

interface RerankRequest {
  readonly query: string;
  readonly limit: number;
  readonly reranking: Reranking;
}

/** The best events in the order of a model, up to the limit. */
async function takeReranked(
  candidates: PackLayers["events"],
  { query, limit, reranking }: RerankRequest,
  trace: RecallTrace,
): Promise<PackLayers["events"]> {
  const { events, warnings } = await trace.time("rerank", () =>
    rerankEvents(query, candidates, reranking),
  );
  trace.warn(warnings);
  trace.of("events").drop(
    "limit",
    events.slice(limit).map(({ id }) => id),
  );
  return events.slice(0, limit);
}

async function findEpisodes(
  storage: Storage,
  plan: RecallPlan,
  { turns, trace }: Finding,
): Promise<PackLayers["episodes"]> {
  const noted = trace.of("episodes");
  const rank = (): ReturnType<typeof rankEpisodes> =>
    rankEpisodes(storage, plan, { turns, trace: noted });
  return plan.limits.episodes === 0 ? [] : (await trace.time("episodes", rank)).map(toRecalled);
}

async function findConcepts(
  storage: Storage,
  plan: RecallPlan,
  trace: RecallTrace,
): Promise<PackLayers["understanding"]> {
  const noted = trace.of("understanding");
  const rank = (): ReturnType<typeof rankConcepts> => rankConcepts(storage, plan, noted);
  return plan.limits.understanding === 0
    ? []
    : (await trace.time("understanding", rank)).map(toRecalled);
}

/** Facts, and the beliefs that rest on those found. */
async function findStatements(
  storage: Storage,
  plan: RecallPlan,
  trace: RecallTrace,
): Promise<Pick<FoundRecords, "facts" | "beliefs" | "rivals">> {
  const { limits, clip } = plan;
  if (limits.facts + limits.beliefs === 0) {
    return { facts: [], beliefs: [], rivals: new Map() };
  }
  const noted = trace.of("facts");
  const found = await trace.time("facts", () => rankFacts(storage, plan, noted));
  const beliefs = await trace.time("beliefs", () =>
    limits.beliefs === 0
      ? []
      : rankBeliefs(storage, plan, { facts: found, trace: trace.of("beliefs") }),
  );
  const facts = noted.sift("limit", found, (_, index) => index < limits.facts);
  const toFactOfTime = ({
    record,
    score,
  }: (typeof facts)[number]): Ranked<ReturnType<typeof toFact>> => ({
    record: toFact(record, clip.recordedAtMs ?? undefined),
    score,
  });
  return {
    facts: facts.map(toFactOfTime).map(toRecalled),
    beliefs: beliefs.map(toRecalled),
    rivals: await findRivals(
      storage,
      facts.map(({ record }) => record),
      plan,
    ),
  };
}
