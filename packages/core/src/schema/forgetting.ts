import { z } from "zod";
import { type ForgetRequest } from "../forgetting/forgetting.ts";
import { limits } from "../limits.ts";
import { strictObject } from "./strict-object.ts";

/** What `forget` takes; that it selects something, and not both ways, is checked by the callee. */
export const forgetRequestSchema: z.ZodType<ForgetRequest> = strictObject({
  selector: strictObject({
    memoryIds: z
      .array(z.string().min(1).max(limits.nameCharacters))
      .min(1, "it names nothing; give ids, or confirmAll: true for the whole scope")
      .max(limits.bulkItems),
  }).optional(),
  confirmAll: z.boolean().optional(),
});
