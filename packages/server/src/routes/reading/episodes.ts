import { episodeFilterSchema, strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import { createListRoute } from "../../routing/list-route.ts";
import type { Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { toWireEpisode } from "../../wire/episode.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

const buildSchema = strictObject({ scope: z.string() });

/** Reading and building episodes. */
export const episodeRoutes: readonly Route[] = [
  createListRoute({
    path: "/v1/episodes",
    summary: "Episodes of a scope, the newest first.",
    parameters: { actor: "string", overlapping: "interval", withCausalChain: "boolean" },
    schema: episodeFilterSchema,
    list: (memory, scope, { filter, options }) => memory.episodes(scope, filter, options),
    toWireRecord: toWireEpisode,
  }),
  {
    method: "GET",
    path: "/v1/episodes/:id",
    summary: "One episode, with its causal chain.",
    errors: ["NOT_FOUND"],
    handle: async ({ memory, params, signal }) => ({
      body: toWireEpisode(await memory.episode(params["id"] ?? "", { signal })),
    }),
  },
  {
    method: "POST",
    path: "/v1/episodes/build",
    summary: "Brings the episodes of a scope up to date and tells the newest.",
    stability: "experimental",
    body: { schema: buildSchema },
    errors: readingErrors,
    async handle({ memory, body, signal }) {
      const { scope } = validate(buildSchema, body, { name: "body" });
      const { built, items } = await memory.buildEpisodes(scopeOf(scope), { signal });
      return { body: { built, items: items.map(toWireEpisode) } };
    },
  },
];
