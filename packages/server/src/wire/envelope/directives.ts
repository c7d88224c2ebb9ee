import { strictObject } from "@keepsake/core/schema";
import { z } from "zod";

const everything = ["facts", "entities", "beliefs", "episodes", "understanding"] as const;

/** What a writer wants of a write, as far as it can be wanted. */
export interface Directives {
  readonly extract?: readonly (typeof everything)[number][] | undefined;
  readonly embed?: "lazy" | "none" | undefined;
  readonly confidenceFloor?: 0 | undefined;
}

/**
 * What a writer wants of a write. Memory derives every layer from every event, in its own scope, and
 * finds by words: what would ask for anything else is refused.
 */
export const directivesSchema: z.ZodType<Directives> = strictObject({
  extract: z
    .array(z.enum(everything))
    .refine((wanted) => everything.every((layer) => wanted.includes(layer)), {
      error: `it leaves something out, and every layer is derived; name ${everything.join(", ")}, or leave it out`,
    })
    .optional(),
  embed: z.enum(["lazy", "none"]).optional(),
  confidenceFloor: z.literal(0).optional(),
});
