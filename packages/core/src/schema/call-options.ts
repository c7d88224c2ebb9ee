import { z } from "zod";
import type { CallOptions } from "../call-options.ts";
import { limits } from "../limits.ts";
import type { WriteOptions } from "../writing/writing.ts";
import { strictObject } from "./strict-object.ts";

/** The limits of a call, as part of the options of any method. */
export const callLimits: {
  readonly signal: z.ZodType<AbortSignal | undefined>;
  readonly timeoutMs: z.ZodType<number | undefined>;
} = {
  signal: z.instanceof(AbortSignal, { error: "it is not an AbortSignal" }).optional(),
  timeoutMs: z.number().positive().max(limits.timeoutMs).optional(),
};

/** The options every call takes last. */
export const callOptionsSchema: z.ZodType<CallOptions> = strictObject(callLimits);

/** The options of a write. */
export const writeOptionsSchema: z.ZodType<WriteOptions> = strictObject({
  ...callLimits,
  wait: z.enum(["captured", "indexed", "consolidated"]).optional(),
});
