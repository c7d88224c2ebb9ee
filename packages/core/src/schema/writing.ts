import { z } from "zod";
import { limits } from "../limits.ts";
import type { WriteStatusRequest } from "../writing/write-status.ts";
import { idempotencyKeySchema } from "./idempotency-key.ts";
import { strictObject } from "./strict-object.ts";

/** What `writeStatus` takes; whether its scope is one is checked by the callee. */
export const writeStatusRequestSchema: z.ZodType<WriteStatusRequest> = z.union([
  strictObject({ eventId: z.string().min(1).max(limits.nameCharacters) }),
  strictObject({ idempotencyKey: idempotencyKeySchema, scope: z.string().optional() }),
]);
