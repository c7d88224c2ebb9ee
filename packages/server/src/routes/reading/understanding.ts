import type { Coverage, SynthesisJob } from "@keepsake/core";
import {
  strictObject,
  synthesisRequestSchema,
  understandingFilterSchema,
  validate,
} from "@keepsake/core/schema";
import { z } from "zod";
import { createListRoute } from "../../routing/list-route.ts";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { readRelated, relatedRequestSchema } from "./related-concepts.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { toWireConcept } from "../../wire/concept.ts";
import { readingErrors, writingErrors } from "../../routing/scope-errors.ts";

/** Reading under one of the two names of the layer. */
function createReadingRoutes(path: string): readonly Route[] {
  return [
    createListRoute({
      path,
      summary: "What is understood of a scope: concepts by name.",
      parameters: { topic: "string", asOf: "string" },
      schema: understandingFilterSchema,
      list: (memory, scope, { filter, options }) => memory.understanding(scope, filter, options),
      toWireRecord: toWireConcept,
      beside: { _partial: false },
    }),
    {
      method: "GET",
      path: `${path}/coverage`,
      summary: "How much of a scope is understood.",
      query: { scope: "string" },
      required: ["scope"],
      errors: readingErrors,
      handle: async ({ memory, query, signal }) => ({
        body: toWireCoverage(await memory.coverage(scopeOf(query["scope"]), { signal })),
      }),
    },
    {
      method: "GET",
      path: `${path}/:id`,
      summary: "One concept, in its newest version.",
      errors: ["NOT_FOUND"],
      handle: async ({ memory, params, signal }) => ({
        body: toWireConcept(await memory.concept(params["id"] ?? "", { signal })),
      }),
    },
    {
      method: "GET",
      path: `${path}/:id/related`,
      summary: "What has to do with a concept.",
      query: { relation: "string", depth: "number", limit: "number" },
      querySchema: relatedRequestSchema,
      errors: ["INVALID_BODY", "NOT_FOUND"],
      handle: (call) => readRelated(call),
    },
    {
      method: "GET",
      path: `${path}/:id/history`,
      summary: "Every version of a concept, the oldest first.",
      errors: ["NOT_FOUND"],
      async handle({ memory, params, signal }) {
        const { current, versions } = await memory.conceptHistory(params["id"] ?? "", { signal });
        return {
          body: { current: toWireConcept(current), versions: versions.map(toWireConcept) },
        };
      },
    },
  ];
}

/** Reading and writing what is understood. */
export const understandingRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/understanding/synthesize",
    summary: "Begins to write summaries of what a scope speaks of.",
    body: {
      schema: strictObject({
        scope: z.string(),
        topics: z.array(z.string()).optional(),
        force: z.boolean().optional(),
      }),
    },
    errors: writingErrors,
    handle: (call) => synthesize(call),
  },
  {
    method: "GET",
    path: "/v1/understanding/synthesize/:id",
    summary: "How far a synthesis is.",
    errors: ["NOT_FOUND"],
    handle: async ({ memory, params, signal }) => ({
      body: toWireJob(await memory.synthesisJob(params["id"] ?? "", { signal })),
    }),
  },
  ...createReadingRoutes("/v1/understanding"),
  ...createReadingRoutes("/v1/concepts"),
];

async function synthesize({ memory, body, signal }: Call): Promise<Reply> {
  const { scope, ...given } = body;
  const request = validate(synthesisRequestSchema, given, { name: "request" });
  const job = await memory.synthesize(scopeOf(scope), request, { signal });
  return { status: 202, body: toWireJob(job) };
}

function toWireJob(job: SynthesisJob): object {
  const scope = encodeURIComponent(job.scope);
  return { ...job, id: job.jobId, lifecycleStream: `/v1/lifecycle/stream?scope=${scope}` };
}

function toWireCoverage(coverage: Coverage): object {
  const byTopic = coverage.byTopic.map((topic) => ({
    ...topic,
    avgConfidence: topic.averageConfidence,
  }));
  return { ...coverage, byTopic, _partial: false };
}
