import { z } from "zod";
import type { BeliefStatement } from "../beliefs/belief.ts";
import { limits } from "../limits.ts";
import { strictObject } from "./strict-object.ts";
import { nameSchema, textSchema } from "./text.ts";
import { timestampSchema } from "./timestamp.ts";
import { predicateSchema } from "./triple.ts";

/** What `createBelief` takes. */
export const beliefStatementSchema: z.ZodType<BeliefStatement> = strictObject({
  statement: textSchema,
  confidence: z.number().min(0).max(1),
  supports: z.array(nameSchema).max(limits.bulkItems).optional(),
  subject: nameSchema.optional(),
  predicate: predicateSchema.optional(),
  validFrom: timestampSchema.optional(),
});
