import { z } from "zod";

const started = {
  id: z.string(),
  importId: z.string(),
  status: z.string(),
  estimatedItems: z.int(),
  skipped: z.int(),
  failed: z.int(),
  lifecycleStream: z.null(),
};

/** An import that has begun. */
export const begunImportSchema: z.ZodType = z
  .object({
    ...started,
    accepted: z.int(),
    firstError: z.string().optional(),
    statusUrl: z.string(),
  })
  .meta({ id: "BegunImport" });

/** How far an import is. */
export const importSchema: z.ZodType = z
  .object({
    ...started,
    imported: z.int(),
    replayed: z.int(),
    elapsedMs: z.number(),
    problem: z.string().optional(),
    errors: z.array(
      z.object({
        row: z.int(),
        errorCode: z.string(),
        field: z.string().nullable(),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: "Import" });

/** An export. */
export const exportSchema: z.ZodType = z.object({
  id: z.string(),
  exportId: z.string(),
  format: z.literal("jsonl"),
  url: z.string(),
  bytes: z.int().nullable(),
  data: z.string().nullable(),
});
