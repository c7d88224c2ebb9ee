import { z } from "zod";
import { factSchema } from "./fact.ts";
import { entitySchema } from "./terms.ts";
import { noTimeSchema, shareSchema, timeSchema } from "./values.ts";

const fields = {
  id: z.string(),
  scope: z.string(),
  kind: z.literal("value_disagreement"),
  status: z.enum(["open", "resolved", "dismissed"]),
  predicate: z.string(),
  facts: z.array(factSchema),
  detectedAt: timeSchema,
  resolvedAt: noTimeSchema,
  resolvedBy: z.string().nullable(),
  reason: z.string().nullable(),
};

const recordSchema = z.object({
  id: z.string(),
  subject: z.string(),
  predicate: z.string(),
  object: z.string(),
  status: z.enum(["active", "superseded"]),
  confidence: shareSchema,
  validFrom: noTimeSchema,
  validTo: noTimeSchema,
  validFromBasis: z.literal("stated"),
  validToBasis: z.literal("stated"),
  recordedFrom: timeSchema,
  recordedTo: noTimeSchema,
  redacted: z.boolean(),
});

/** A conflict as a view of records. */
export const conflictViewSchema: z.ZodType = z
  .object({
    ...fields,
    subject: z.string(),
    subjectRef: entitySchema,
    records: z.array(recordSchema),
  })
  .meta({ id: "ConflictView" });

/** A page of conflicts, as both readers of it know them. */
export const conflictPageSchema: z.ZodType = z.object({
  items: z.array(z.object({ ...fields, subject: entitySchema }).meta({ id: "Conflict" })),
  conflicts: z.array(conflictViewSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
  hasMore: z.boolean(),
});
