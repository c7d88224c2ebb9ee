import type { Embedding, RecallRequest, Warning } from "@keepsake/core";
import { resolveTemporalBlock, type TemporalClip } from "../temporal/resolve-temporal-block.ts";
import type { Storage } from "../storage/storage.ts";
import { readScopes } from "../visible-scopes.ts";
import { analyseQuery, type QueryAnalysis } from "./analyse-query.ts";
import {
  type BlockSettings,
  chooseLayers,
  compileFilter,
  type CountTokens,
  type LayerLimits,
  type RecordFilter,
  requiredLabels,
} from "@keepsake/core/packing";
import type { EmbeddedQuery } from "../embedding/query-embedder.ts";
import { withoutSpeakers } from "./meaning/without-speakers.ts";
import type { Reranking } from "./events/rerank-events.ts";
import { readTimePhrases } from "./read-time-phrases.ts";
import { speakerOf } from "./speaker-of.ts";

/** What a recall is to find and where, worked out from its request. */
export interface RecallPlan {
  /** The scope that is asked in. */
  readonly scope: string;
  /** Every scope that is read, that one first. */
  readonly scopes: readonly string[];
  /** Null where the newest records are asked for. */
  readonly query: PlannedQuery | null;
  readonly limits: LayerLimits;
  readonly clip: TemporalClip;
  readonly nowMs: number;
  readonly allows: RecordFilter;
  /** Whether `allows` may leave anything out. */
  readonly isFiltered: boolean;
  /** Labels of which whatever `allows` lets through has at least one; undefined for no condition. */
  readonly labels: readonly string[] | undefined;
  /** Whether what was said around an event counts for it. */
  readonly neighbours: boolean;
  readonly block: BlockSettings;
  /** Undefined where the order is that of the score. */
  readonly reranking: Reranking | undefined;
  readonly warnings: readonly Warning[];
}

/** A query with its parts. */
export interface PlannedQuery {
  readonly text: string;
  readonly analysis: QueryAnalysis;
  /** Its vector, where there is one. */
  readonly embedding?: Embedding | null | undefined;
}

/** What to recall, and by which clock and tokenizer. */
export interface RecallCall {
  readonly request: RecallRequest;
  /**
   * What "now" is, in milliseconds since the epoch.
   * @default the time of the call
   */
  readonly nowMs?: number | undefined;
  /**
   * The tokenizer that `maxTokens` is counted by.
   * @default an estimate from bytes, as `estimateTokens` makes it
   */
  readonly countTokens?: CountTokens | undefined;
  /** @default none: the order is that of the score */
  readonly reranking?: Reranking | undefined;
  /** Makes the vector of a query. @default none: words alone count */
  readonly embedQuery?: ((query: string) => Promise<EmbeddedQuery>) | undefined;
}

/** A call within a scope, at a time that is settled. */
interface Planning extends RecallCall {
  readonly scope: string;
  readonly nowMs: number;
}

const defaultMaxTokens = 4_000;

/**
 * Works out what a request asks for: which scopes, layers, times and records.
 *
 * @throws `ValidationError` naming the field at fault.
 */
export async function planRecall(
  storage: Storage,
  { scope, request, nowMs, countTokens, reranking, embedQuery }: Planning,
): Promise<RecallPlan> {
  const { query, filters, budgets = {} } = request;
  const { clip, warnings } = await resolveTime(storage, { scope, request, nowMs });
  const scopes = await readScopes(storage, scope, request.view ?? "holistic");
  const embedding = { storage, scopes, embedQuery };
  const planned = query === undefined ? null : await planQuery(query, embedding);
  return {
    scope,
    scopes,
    query: planned,
    limits: chooseLayers(request),
    clip,
    nowMs,
    allows: filters === undefined ? () => true : compileFilter(filters),
    isFiltered: filters !== undefined,
    labels: filters && requiredLabels(filters),
    neighbours: request.neighbours ?? true,
    block: {
      maxTokens: budgets.maxTokens ?? defaultMaxTokens,
      countTokens,
      citationMode: request.citationMode ?? "inline_with_markers",
    },
    reranking,
    warnings: [...warnings, ...(planned?.warnings ?? [])],
  };
}

interface QueryEmbedding extends Pick<RecallCall, "embedQuery">, Pick<RecallPlan, "scopes"> {
  readonly storage: Storage;
}

async function planQuery(
  text: string,
  embedding: QueryEmbedding,
): Promise<PlannedQuery & Pick<RecallPlan, "warnings">> {
  return { text, analysis: analyseQuery(text), ...(await embedText(text, embedding)) };
}

async function embedText(
  text: string,
  { storage, scopes, embedQuery }: QueryEmbedding,
): Promise<EmbeddedQuery> {
  if (embedQuery === undefined) {
    return { embedding: null, warnings: [] };
  }
  const known = await storage.listSpeakers(scopes);
  const users = scopes.map((scope) => speakerOf({ scope, role: "user", speaker: null }) ?? "");
  return await embedQuery(withoutSpeakers(text, [...known, ...users]));
}

type TimeRequest = Pick<Planning, "scope" | "request" | "nowMs">;

async function resolveTime(
  storage: Storage,
  { scope, request: { temporal }, nowMs }: TimeRequest,
): Promise<ReturnType<typeof resolveTemporalBlock>> {
  const phrases = temporal?.natural === undefined ? [] : await readTimePhrases(storage, scope);
  return resolveTemporalBlock(temporal ?? {}, { nowMs, phrases });
}
