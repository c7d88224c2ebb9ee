import type { Skipped } from "@keepsake/core/adapters";
import { z } from "zod";

/** Schema of what a tool gives where memory was skipped. */
export const skippedSchema: z.ZodType<Skipped> = z.object({
  status: z.literal("skipped"),
  reason: z.string(),
});

/** What the tool gives of a skipped call: not the error, which may name files and hosts. */
export function toSkipped({ status, reason }: Skipped): Skipped {
  return { status, reason };
}
