import { z } from "zod";
import { eventSchema } from "./event.ts";

const numbersSchema = z.array(z.number());

/** Events that were found by their vectors. */
export const similarSchema: z.ZodType = z.object({
  items: z.array(
    z.object({ event: eventSchema, score: z.number(), vector: numbersSchema.optional() }),
  ),
});

/** What events were written with. */
export const embeddingsSchema: z.ZodType = z.object({
  items: z.array(
    z.object({
      eventId: z.string(),
      embedding: z.object({ model: z.string(), vector: numbersSchema }),
    }),
  ),
});
