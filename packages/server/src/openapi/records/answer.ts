import { z } from "zod";
import { citationFields, provenanceSchema } from "./pack.ts";
import { ownObjectSchema, timeSchema } from "./values.ts";

/** An answer, as `toWireAnswer` writes it. */
export const answerSchema: z.ZodType = z
  .object({
    answer: z.string(),
    abstained: z.boolean(),
    packId: z.string(),
    asOf: timeSchema,
    citations: z.array(z.object({ ...citationFields, supportStrength: z.number() })),
    provenance: provenanceSchema,
    diagnostics: z.object({
      recallMs: z.int(),
      llmMs: z.int(),
      totalMs: z.int(),
      packUsed: ownObjectSchema,
      answerModel: z.string(),
      answerTokens: z.object({ prompt: z.int(), completion: z.int() }),
    }),
    warnings: z.array(z.string()),
    contextBlock: z.string().optional(),
  })
  .meta({ id: "Answer" });
