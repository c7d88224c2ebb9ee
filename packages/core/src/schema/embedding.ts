import { z } from "zod";
import { limits } from "../limits.ts";
import type { Embedding } from "../similarity/embedding.ts";
import { strictObject } from "./strict-object.ts";

const largest = 3.402_823_466_385_288_6e38;

const componentSchema = z.number().refine((number) => Math.abs(number) <= largest, {
  error: "it is too large for a 32-bit float",
});

/** A vector, and the space that it lies in. */
export const embeddingSchema: z.ZodType<Embedding> = strictObject({
  model: z
    .string()
    .max(limits.modelCharacters)
    .refine((model) => model.trim() !== "", "it is empty; name the model that made the vector")
    .refine((model) => model.isWellFormed(), "it has half a surrogate pair")
    .meta({ minLength: 1 }),
  vector: z
    .array(componentSchema)
    .min(1, "it is empty; give at least one number")
    .max(limits.vectorLength),
});
