import { z } from "zod";
import type { ConflictResolution } from "../facts/conflict.ts";
import { limits } from "../limits.ts";
import { strictObject } from "./strict-object.ts";
import { timestampSchema } from "./timestamp.ts";

const idSchema = z.string().min(1).max(limits.nameCharacters);
const reasonSchema = z.string().max(limits.auditNoteCharacters).optional();

/** What `resolveConflict` takes. */
export const conflictResolutionSchema: z.ZodType<ConflictResolution> = z.discriminatedUnion(
  "action",
  [
    strictObject({ action: z.literal("pick"), winner: idSchema, reason: reasonSchema }),
    strictObject({
      action: z.literal("split"),
      boundary: timestampSchema,
      earlier: idSchema,
      later: idSchema,
    }),
    strictObject({ action: z.literal("new_information"), record: idSchema }),
    strictObject({ action: z.literal("dismiss"), reason: reasonSchema }),
  ],
);
