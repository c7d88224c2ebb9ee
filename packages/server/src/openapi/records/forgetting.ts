import { z } from "zod";
import { layerCountsSchema } from "./values.ts";

/** What was forgotten. */
export const forgottenSchema: z.ZodType = z
  .object({
    deleted: layerCountsSchema,
    deletedCount: z.int(),
    cascade: z.enum(["derived_only", "redact_events"]),
    auditId: z.string().nullable(),
    requested: z.int(),
    matched: z.int(),
  })
  .meta({ id: "Forgotten" });

/** What forgetting would take. */
export const forgetPreviewSchema: z.ZodType = z.object({
  previewId: z.string(),
  scope: z.string(),
  estimatedDeleted: layerCountsSchema,
});

/** What outlived its retention. */
export const sweepSchema: z.ZodType = z.object({
  scopes: z.array(z.object({ scope: z.string(), deleted: layerCountsSchema })),
  deleted: layerCountsSchema,
});

/** Scopes that were taken out of the registry. */
export const prunedSchema: z.ZodType = z.object({
  pruned: z.array(z.string()),
  count: z.int(),
  dryRun: z.boolean(),
});
