import { z } from "zod";
import type { CallOptions } from "../call-options.ts";
import type { WriteOptions } from "../writing/writing.ts";
import { strictObject } from "./strict-object.ts";

const limits = {
  signal: z.instanceof(AbortSignal, { error: "it is not an AbortSignal" }).optional(),
  timeoutMs: z.number().positive().max(2_147_483_647).optional(),
};

/** The options every call takes last. */
export const callOptionsSchema: z.ZodType<CallOptions> = strictObject(limits);

/** The options of a write. */
export const writeOptionsSchema: z.ZodType<WriteOptions> = strictObject({
  ...limits,
  wait: z.enum(["captured", "indexed"]).optional(),
});
