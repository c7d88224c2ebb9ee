import { contentText, type FilterTree, type Pack } from "@keepsake/core";
import { filterTreeOf } from "./older-filters.ts";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Reply } from "../../routing/route.ts";
import { olderScope } from "./older-scope.ts";

const bodySchema = strictObject({
  query: z.string(),
  tenantId: z.string(),
  namespace: z.string().nullish(),
  maxTokens: z.int().min(1).optional(),
  minConfidence: z.number().min(0).max(1).optional(),
  topK: z.int().min(1).max(500).optional(),
  filters: z.record(z.string(), z.unknown()).nullish(),
});

/** What recalling in the older API takes. */
export const olderRecallBody: z.ZodType = bodySchema;

/** Recalling in the older API. */
export async function recallOlder({ memory, body, signal }: Call): Promise<Reply> {
  const given = validate(bodySchema, body, { name: "query" });
  const { query, maxTokens = 4_096, topK: maxEvents, minConfidence = 0 } = given;
  const startMs = performance.now();
  const filters = toFilters(given.filters ?? {}, minConfidence);
  const pack = await memory.recall(
    olderScope(given.tenantId, given.namespace),
    { query, budgets: { maxTokens, maxEvents }, ...(filters !== undefined && { filters }) },
    { signal },
  );
  const memories = pack.layers.events.map((event) => ({
    id: event.id,
    content: contentText(event.content),
    score: event.score ?? null,
  }));
  const latencyMs = Math.round(performance.now() - startMs);
  const { contextBlock: context } = pack;
  return { body: { context, confidence: confidenceOf(pack), latencyMs, memories } };
}

/** What is said counts as it was said; what is derived, as surely as it is known. */
function toFilters(given: object, minConfidence: number): FilterTree | undefined {
  const own = filterTreeOf(given);
  const sure: readonly FilterTree[] =
    minConfidence === 0
      ? []
      : [{ OR: [{ confidence: { gte: minConfidence } }, { confidence: { exists: false } }] }];
  const all = [...own, ...sure];
  return all.length === 0 ? undefined : { AND: all };
}

/** How surely the surest of what was found is known: 0 for nothing, 1 for what somebody said. */
export function confidenceOf({ layers: { events, facts, beliefs, understanding } }: Pack): number {
  const derived = [...facts, ...beliefs, ...understanding].map(({ confidence }) => confidence);
  return Math.max(0, ...derived, ...(events.length > 0 ? [1] : []));
}
