import { z } from "zod";
import { entitySchema, termSchema } from "./terms.ts";
import { idsSchema, noTimeSchema, shareSchema, timeSchema } from "./values.ts";

const fields = {
  id: z.string(),
  factId: z.string(),
  scope: z.string(),
  subject: entitySchema,
  predicate: z.string(),
  object: termSchema,
  matter: z.string().nullable(),
  confidence: shareSchema,
  validFrom: noTimeSchema,
  validTo: noTimeSchema,
  recordedFrom: timeSchema,
  recordedTo: noTimeSchema,
  extractedAt: timeSchema,
  supports: idsSchema,
  conflictsWith: idsSchema,
  text: z.string(),
};

/** A fact, as `toWireFact` writes it. */
export const factSchema: z.ZodType = z
  .object({ ...fields, score: z.number().optional() })
  .meta({ id: "Fact" });

const rowsSchema = z.array(
  z
    .object({
      ...fields,
      value: z.union([z.string(), z.number(), z.boolean()]),
      recordedAt: timeSchema,
    })
    .meta({ id: "TimelineRow" }),
);

/** Every value that a subject had. */
export const timelineSchema: z.ZodType = z.object({
  subject: entitySchema.nullable(),
  predicate: z.string().nullable(),
  timeline: rowsSchema,
  items: rowsSchema,
});
