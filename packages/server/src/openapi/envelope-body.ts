import { limits } from "@keepsake/core";
import {
  embeddingSchema,
  idempotencyKeySchema,
  jsonObjectSchema,
  jsonSchema,
  nameSchema,
  predicateSchema,
  textSchema,
  timestampSchema,
  strictObject,
} from "@keepsake/core/schema";
import { z } from "zod";
import { canonicalSourceSchema } from "../wire/envelope/canonical-source.ts";
import { directivesSchema } from "../wire/envelope/directives.ts";

const ofTerm = ["type", "kind"] as const;

/** A term of a triple, told by `type` or by `kind`. */
const termSchemas = ofTerm.flatMap((name) => [
  strictObject({
    [name]: z.enum(["entity", "concept"]),
    id: nameSchema,
    name: nameSchema.optional(),
  }),
  strictObject({
    [name]: z.literal("literal"),
    value: z.union([textSchema, z.number(), z.boolean()]),
    datatype: z.string().optional(),
  }),
]);

const termSchema = z
  .union([textSchema, z.number(), z.boolean(), ...termSchemas])
  .meta({ id: "GivenTerm" });

const tripleSchema = strictObject({
  subject: termSchema,
  predicate: predicateSchema,
  object: termSchema,
  validFrom: timestampSchema.optional(),
  validTo: timestampSchema.optional(),
  confidence: z.number().min(0).max(1).optional(),
  retracts: z.boolean().optional(),
  corrects: termSchema.optional(),
  matter: nameSchema.optional(),
}).meta({ id: "Triple" });

/** The forms of a content; a text may go without its kind. */
const contentSchema = z
  .union([
    strictObject({
      kind: z.literal("message").optional(),
      role: z.enum(["user", "assistant", "tool", "system"]),
      text: textSchema,
      media: z.array(mediaItem()).max(limits.labels).optional(),
    }),
    strictObject({ kind: z.literal("text").optional(), text: textSchema }),
    strictObject({ kind: z.literal("json"), data: jsonSchema }),
    strictObject({ kind: z.literal("triple"), triple: tripleSchema }),
    strictObject({
      kind: z.literal("blob_ref"),
      blobId: nameSchema,
      transcript: textSchema.optional(),
    }),
  ])
  .meta({ id: "Content" });

function mediaItem(): z.ZodType {
  return strictObject({ blobId: nameSchema, alt: z.string().max(2_000).optional() });
}

const somebodySchema = z
  .union([nameSchema, strictObject({ id: nameSchema, type: nameSchema.optional() })])
  .meta({ id: "Somebody" });

const contextSchema = strictObject({
  observedAt: timestampSchema.optional(),
  labels: z.array(nameSchema).max(limits.labels).optional(),
  metadata: jsonObjectSchema.optional(),
  sourceRecordedAt: z.string().meta({ format: "date-time" }).optional(),
  location: jsonObjectSchema.optional(),
  precededBy: z.array(nameSchema).max(limits.labels).optional(),
  intent: nameSchema.optional(),
});

const fields = {
  modality: nameSchema.optional(),
  content: contentSchema,
  context: contextSchema.optional(),
  observedActor: somebodySchema.optional(),
  subject: somebodySchema.optional(),
  directives: directivesSchema.optional(),
  source: canonicalSourceSchema.meta({ id: "CanonicalSource" }).optional(),
  embedding: embeddingSchema.meta({ id: "Embedding" }).optional(),
  idempotencyKey: idempotencyKeySchema.optional(),
};

/** An envelope in full, as the document tells it. */
export const envelopeBodySchema: z.ZodType = strictObject({ scope: z.string(), ...fields }).meta({
  id: "Envelope",
});

/** A bulk in full. The scope stands beside the items, or in each of them. */
export const bulkBodySchema: z.ZodType = strictObject({
  items: z
    .array(strictObject({ scope: z.string().optional(), ...fields }).meta({ id: "BulkItem" }))
    .min(1)
    .max(limits.bulkItems),
  scope: z.string().optional(),
  ordering: z.enum(["strict_temporal", "batch_throughput", "independent"]).optional(),
  directives: directivesSchema.optional(),
});
