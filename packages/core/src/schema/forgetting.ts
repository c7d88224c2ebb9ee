import { z } from "zod";
import type { ForgetSelector } from "../forgetting/forget-selector.ts";
import { cascades, type ForgetRequest } from "../forgetting/forgetting.ts";
import { layers } from "../layer.ts";
import { limits } from "../limits.ts";
import { idempotencyKeySchema } from "./idempotency-key.ts";
import { strictObject } from "./strict-object.ts";
import { intervalSchema } from "./temporal.ts";
import { nameSchema } from "./text.ts";
import { predicateSchema } from "./triple.ts";

/** What to forget of a scope; that its fields go together is checked by the callee. */
export const forgetSelectorSchema: z.ZodType<ForgetSelector> = strictObject({
  memoryIds: z
    .array(z.string().min(1).max(limits.nameCharacters))
    .min(1, "it names nothing; give ids, or confirmAll: true for the whole scope")
    .max(limits.bulkItems)
    .optional(),
  aboutSubject: nameSchema.optional(),
  aboutEntity: nameSchema.optional(),
  predicate: predicateSchema.optional(),
  validDuring: intervalSchema.optional(),
  recordedDuring: intervalSchema.optional(),
  labels: z
    .array(nameSchema)
    .min(1, "it names no label; give some, or leave it out")
    .max(limits.filterLabels)
    .optional(),
});

/** Why something is forgotten. */
export const auditNoteSchema: z.ZodType<string> = z
  .string()
  .max(limits.auditNoteCharacters)
  .refine((note) => note.isWellFormed(), "it has half a surrogate pair, which UTF-8 cannot hold");

/** What `forget` takes; that it selects something, and not both ways, is checked by the callee. */
export const forgetRequestSchema: z.ZodType<ForgetRequest> = strictObject({
  selector: forgetSelectorSchema.optional(),
  confirmAll: z.boolean().optional(),
  cascade: z.enum(cascades).optional(),
  layers: z
    .array(z.enum(layers))
    .min(1, `it names no layer; leave it out for all, or name some of ${layers.join(", ")}`)
    .optional(),
  dryRun: z.boolean().optional(),
  auditNote: auditNoteSchema.optional(),
  idempotencyKey: idempotencyKeySchema.optional(),
});
