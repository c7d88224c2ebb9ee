import { z } from "zod";
import type { EventContent, MessageRole } from "../events/event-content.ts";
import { limits } from "../limits.ts";
import type {
  ExperienceEnvelope,
  ExperienceInput,
  ExperienceItem,
  ExperienceTriple,
} from "../writing/experience-item.ts";
import { embeddingSchema } from "./embedding.ts";
import { idempotencyKeySchema } from "./idempotency-key.ts";
import { jsonObjectSchema, jsonSchema } from "./json.ts";
import { strictObject } from "./strict-object.ts";
import { nameSchema, textSchema } from "./text.ts";
import { timestampSchema } from "./timestamp.ts";
import { tripleSchema } from "./triple.ts";

const roleSchema: z.ZodType<MessageRole> = z.enum(["user", "assistant", "tool", "system"]);

const labelsSchema = z.array(nameSchema).max(limits.labels);

const contentSchema: z.ZodType<EventContent> = z.discriminatedUnion("kind", [
  strictObject({ kind: z.literal("message"), role: roleSchema, text: textSchema }),
  strictObject({ kind: z.literal("text"), text: textSchema }),
  strictObject({ kind: z.literal("json"), data: jsonSchema }),
  strictObject({ kind: z.literal("triple"), triple: tripleSchema }),
  strictObject({
    kind: z.literal("blob_ref"),
    blobId: nameSchema,
    transcript: textSchema.optional(),
  }),
]);

const shortFormFields = {
  speaker: nameSchema.optional(),
  observedAt: timestampSchema.optional(),
  labels: labelsSchema.optional(),
  metadata: jsonObjectSchema.optional(),
  embedding: embeddingSchema.optional(),
  idempotencyKey: idempotencyKeySchema.optional(),
};

const itemSchema: z.ZodType<ExperienceItem> = strictObject({
  text: textSchema,
  role: roleSchema.optional(),
  ...shortFormFields,
});

const tripleItemSchema: z.ZodType<ExperienceTriple> = strictObject({
  triple: tripleSchema,
  ...shortFormFields,
});

const envelopeSchema: z.ZodType<ExperienceEnvelope> = strictObject({
  modality: nameSchema.optional(),
  content: contentSchema,
  context: strictObject({
    observedAt: timestampSchema.optional(),
    labels: labelsSchema.optional(),
    metadata: jsonObjectSchema.optional(),
  }).optional(),
  observedActor: strictObject({ id: nameSchema }).optional(),
  embedding: embeddingSchema.optional(),
  idempotencyKey: idempotencyKeySchema.optional(),
});

/** What `experience` takes. */
export const experienceInputSchema: z.ZodType<ExperienceInput> = z.union([
  itemSchema,
  envelopeSchema,
  tripleItemSchema,
  textSchema,
]);

/** What `experienceBulk` takes: 1 to 1,000 items. */
export const experienceItemsSchema: z.ZodType<readonly ExperienceInput[]> = z
  .array(experienceInputSchema)
  .min(1, "there are no items; give at least one")
  .max(limits.bulkItems, `more than ${limits.bulkItems} items; write them in parts`);
