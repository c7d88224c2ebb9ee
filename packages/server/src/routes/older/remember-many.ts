import { foundingErrors } from "../../routing/scope-errors.ts";
import { strictObject, validate } from "@keepsake/core/schema";
import { limits } from "@keepsake/core";
import { z } from "zod";
import type { Route } from "../../routing/route.ts";
import { olderEpisodeSchema, toOlderEnvelope } from "./older-episode.ts";
import { olderScope } from "./older-scope.ts";

const bodySchema = strictObject({
  tenantId: z.string(),
  namespace: z.string().nullish(),
  episodes: z.array(olderEpisodeSchema).min(1).max(limits.bulkItems),
});

/** Remembering many in the older API, all of them or none. */
export const rememberManyRoute: Route = {
  method: "POST",
  path: "/v1/episodes",
  summary: "Remembers up to 1,000 episodes, all of them or none; of the older API.",
  body: { schema: bodySchema, maxBytes: 64 * 1024 * 1024 },
  errors: foundingErrors,
  async handle({ memory, body, signal }) {
    const { tenantId, namespace, episodes } = validate(bodySchema, body, { name: "body" });
    const scope = olderScope(tenantId, namespace);
    const items = episodes.map((episode, index) => toOlderEnvelope(episode, `episodes[${index}]`));
    const { results } = await memory.experienceBulk(scope, items, { signal });
    const eventIds = results.map(({ logOffset }) => logOffset);
    return { status: 201, body: { count: eventIds.length, eventIds, errors: [] } };
  },
};
