import { policyErrors } from "../../routing/scope-errors.ts";
import { contentText, cutText, limits, ValidationError } from "@keepsake/core";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Route } from "../../routing/route.ts";
import { filterTreeOf } from "./older-filters.ts";
import { readOlderLabels } from "./older-episode.ts";
import { olderScope } from "./older-scope.ts";
import { confidenceOf } from "./recall-older.ts";

const bodySchema = strictObject({
  query: z.string(),
  tenantId: z.string().optional(),
  limit: z.int().min(1).max(limits.pageEvents).optional(),
  offset: z.int().min(0).max(limits.pageEvents).optional(),
  filters: z.record(z.string(), z.unknown()).nullish(),
});

/** Searching in the older API. */
export const searchRoute: Route = {
  method: "POST",
  path: "/v1/search",
  summary: "Finds episodes; of the older API.",
  body: { schema: bodySchema },
  errors: policyErrors,
  async handle({ memory, body, request, signal }) {
    const given = validate(bodySchema, body, { name: "query" });
    const { query, limit = 20, offset = 0, filters } = given;
    const tenantId = request.headers.get("x-tenant-id") ?? given.tenantId;
    const scope = olderScope(tenantId, filters?.["namespace"]);
    if (limit + offset > limits.pageEvents) {
      const reason = `with offset it goes beyond the first ${limits.pageEvents}`;
      throw new ValidationError("limit", reason);
    }
    const startMs = performance.now();
    const tree = filterTreeOf(filters ?? {});
    const pack = await memory.recall(
      scope,
      {
        query,
        budgets: { maxEvents: limit + offset },
        ...(tree.length > 0 && { filters: { AND: tree } }),
      },
      { signal },
    );
    const found = pack.layers.events;
    const latencyMs = Math.round(performance.now() - startMs);
    return {
      body: {
        context: pack.contextBlock,
        confidence: confidenceOf(pack),
        latencyMs,
        episodes: found.slice(offset).map((event) => {
          const { type = event.modality, source = null } = readOlderLabels(event.labels);
          return {
            id: event.id.replace(/^evt_/, "ep_"),
            actorName: event.observedActor,
            sourceConnector: source,
            episodeType: type,
            contentPreview: cutText(contentText(event.content)),
            occurredAt: event.observedAt,
          };
        }),
        totalEpisodes: found.length,
      },
    };
  },
};
