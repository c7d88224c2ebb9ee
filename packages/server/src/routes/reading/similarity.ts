import {
  eventIdsSchema,
  similarityRequestSchema,
  strictObject,
  validate,
} from "@keepsake/core/schema";
import { z } from "zod";
import type { Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { readingErrors } from "../../routing/scope-errors.ts";
import { toWireEvent } from "../../wire/event.ts";

const embeddingsRequestSchema = strictObject({ eventIds: eventIdsSchema });

/** Finding events by vectors. */
export const similarityRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/similar",
    summary: "Finds the events whose vectors are nearest to one.",
    body: { schema: z.intersection(similarityRequestSchema, z.object({ scope: z.string() })) },
    errors: readingErrors,
    async handle({ memory, body, signal }) {
      const { scope, ...given } = body;
      const request = validate(similarityRequestSchema, given, { name: "request" });
      const found = await memory.similar(scopeOf(scope), request, { signal });
      const items = found.map(({ event, ...beside }) => ({ event: toWireEvent(event), ...beside }));
      return { body: { items } };
    },
  },
  {
    method: "POST",
    path: "/v1/events/embeddings",
    summary: "The embeddings that events were written with.",
    body: { schema: embeddingsRequestSchema.extend({ scope: z.string() }) },
    errors: readingErrors,
    async handle({ memory, body, signal }) {
      const { scope, ...given } = body;
      const { eventIds } = validate(embeddingsRequestSchema, given, { name: "request" });
      return { body: { items: await memory.embeddings(scopeOf(scope), eventIds, { signal }) } };
    },
  },
];
