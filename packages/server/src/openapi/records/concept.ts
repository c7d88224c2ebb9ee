import { z } from "zod";
import { entitySchema } from "./terms.ts";
import { idsSchema, noTimeSchema, shareSchema, timeSchema } from "./values.ts";

const fields = {
  id: z.string(),
  conceptId: z.string(),
  scope: z.string(),
  name: z.string(),
  topic: z.string(),
  entity: entitySchema.nullable(),
  version: z.int(),
  summary: z.string(),
  supports: idsSchema,
  related: z.array(z.object({ conceptId: z.string(), relation: z.literal("co_occurs") })),
  confidence: shareSchema,
  validFrom: timeSchema,
  validTo: noTimeSchema,
  recordedFrom: timeSchema,
  recordedTo: noTimeSchema,
  writtenBy: z.string(),
};

/** A concept, as `toWireConcept` writes it. */
export const conceptSchema: z.ZodType = z
  .object({ ...fields, score: z.number().optional() })
  .meta({ id: "Concept" });

/** Every version of a concept. */
export const conceptHistorySchema: z.ZodType = z.object({
  current: conceptSchema,
  versions: z.array(conceptSchema),
});

const relatedItems = z.array(z.object({ ...fields, relation: z.string(), depth: z.int() }));

/** What has to do with a concept. */
export const relatedConceptsSchema: z.ZodType = z.object({
  conceptId: z.string(),
  items: relatedItems,
  related: relatedItems,
});

/** How much of a scope is understood. */
export const coverageSchema: z.ZodType = z.object({
  scope: z.string(),
  conceptCount: z.int(),
  byTopic: z.array(
    z.object({
      topic: z.string(),
      concepts: z.int(),
      averageConfidence: shareSchema,
      avgConfidence: shareSchema,
    }),
  ),
  synthesisLag: z.int(),
  _partial: z.literal(false),
});

/** A synthesis, and how far it is. */
export const synthesisSchema: z.ZodType = z
  .object({
    id: z.string(),
    jobId: z.string(),
    scope: z.string(),
    status: z.enum(["running", "completed", "failed"]),
    topics: idsSchema,
    written: z.int(),
    unchanged: z.int(),
    startedAt: timeSchema,
    endedAt: noTimeSchema,
    problem: z.string().nullable(),
    lifecycleStream: z.string(),
  })
  .meta({ id: "Synthesis" });
