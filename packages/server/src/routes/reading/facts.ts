import { factFilterSchema, timelineFilterSchema, validate } from "@keepsake/core/schema";
import { createListRoute } from "../../routing/list-route.ts";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { toWireFact, toWireTimelineRow } from "../../wire/fact.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

/** Reading facts and their history. */
export const factRoutes: readonly Route[] = [
  createListRoute({
    path: "/v1/facts",
    summary: "Facts of a scope: those that hold now, unless a time is given.",
    parameters: {
      subject: "string",
      predicate: "string",
      object: "string",
      asOf: "string",
      validAt: "string",
      minConfidence: "number",
      includeSuperseded: "boolean",
    },
    schema: factFilterSchema,
    list: (memory, scope, { filter, options }) => memory.facts(scope, filter, options),
    toWireRecord: toWireFact,
  }),
  {
    method: "GET",
    path: "/v1/facts/timeline",
    summary: "Every value that a subject had, the oldest first.",
    query: {
      scope: "string",
      view: "string",
      subject: "string",
      predicate: "string",
      asOf: "string",
    },
    querySchema: timelineFilterSchema,
    required: ["scope", "subject"],
    errors: readingErrors,
    handle: (call) => readTimeline(call),
  },
  {
    method: "GET",
    path: "/v1/facts/:id",
    summary: "One version of a fact.",
    errors: ["NOT_FOUND"],
    handle: async ({ memory, params, signal }) => ({
      body: toWireFact(await memory.fact(params["id"] ?? "", { signal })),
    }),
  },
];

/** The rows stand under both names: readers of either are about. */
async function readTimeline({ memory, query, signal }: Call): Promise<Reply> {
  const { scope, ...given } = query;
  const filter = validate(timelineFilterSchema, given, { name: "filter" });
  const told = await memory.factTimeline(scopeOf(scope), filter, { signal });
  const rows = told.timeline.map(toWireTimelineRow);
  return { body: { ...told, timeline: rows, items: rows } };
}
