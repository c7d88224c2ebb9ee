import { z } from "zod";
import type { SynthesisRequest } from "../building/building.ts";
import { lifecycleKinds, type LifecycleFilter } from "../lifecycle/lifecycle.ts";
import { limits } from "../limits.ts";
import { strictObject } from "./strict-object.ts";
import { nameSchema } from "./text.ts";

/** What `synthesize` takes. */
export const synthesisRequestSchema: z.ZodType<SynthesisRequest> = strictObject({
  topics: z.array(nameSchema).max(limits.filterLabels).optional(),
  force: z.boolean().optional(),
});

/** What `lifecycle` takes. */
export const lifecycleFilterSchema: z.ZodType<LifecycleFilter> = strictObject({
  kinds: z.array(z.enum(lifecycleKinds)).min(1).optional(),
  eventId: z.string().min(1).max(limits.nameCharacters).optional(),
});
