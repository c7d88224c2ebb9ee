import { z } from "zod";
import type { EraseOptions, ErasurePreviewRequest, ErasureRequest } from "../forgetting/erasing.ts";
import { limits } from "../limits.ts";
import { callLimits } from "./call-options.ts";
import { auditNoteSchema, forgetSelectorSchema } from "./forgetting.ts";
import { idempotencyKeySchema } from "./idempotency-key.ts";
import { strictObject } from "./strict-object.ts";

/** What `previewErasure` takes. */
export const erasurePreviewRequestSchema: z.ZodType<ErasurePreviewRequest> = strictObject({
  selector: forgetSelectorSchema.optional(),
});

/** What `erase` takes; that it selects in exactly one way is checked by the callee. */
export const erasureRequestSchema: z.ZodType<ErasureRequest> = strictObject({
  selector: forgetSelectorSchema.optional(),
  confirmAll: z.boolean().optional(),
  fromPreviewId: z.string().min(1).max(limits.nameCharacters).optional(),
  auditNote: auditNoteSchema.optional(),
  idempotencyKey: idempotencyKeySchema.optional(),
});

/** The options of `erase`. */
export const eraseOptionsSchema: z.ZodType<EraseOptions> = strictObject({
  ...callLimits,
  wait: z.enum(["accepted", "completed"]).optional(),
});
