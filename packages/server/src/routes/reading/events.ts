import { eventFilterSchema, validate } from "@keepsake/core/schema";
import type { Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { toWireEvent } from "../../wire/event.ts";
import { toWirePage } from "../../wire/page.ts";
import { withoutContent } from "../../wire/without-content.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

/** Reading events as they were written. */
export const eventRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/events",
    summary: "Events of a scope, the newest first.",
    query: {
      scope: "string",
      view: "string",
      since: "string",
      until: "string",
      labels: "strings",
      observedActor: "string",
      modality: "string",
      limit: "number",
      cursor: "string",
      excludeContent: "boolean",
    },
    querySchema: eventFilterSchema,
    required: ["scope"],
    errors: readingErrors,
    async handle({ memory, query, signal }) {
      const { scope, excludeContent, ...given } = query;
      const filter = validate(eventFilterSchema, given, { name: "filter" });
      const page = await memory.events(scopeOf(scope), filter, { signal });
      return {
        body: toWirePage(page, (event) =>
          excludeContent === true ? withoutContent(toWireEvent(event)) : toWireEvent(event),
        ),
      };
    },
  },
  {
    method: "GET",
    path: "/v1/events/:id",
    summary: "One event.",
    errors: ["NOT_FOUND"],
    handle: async ({ memory, params, signal }) => ({
      body: toWireEvent(await memory.event(params["id"] ?? "", { signal })),
    }),
  },
];
