import { z } from "zod";
import type { TemporalBlock, TimeInterval } from "../temporal/temporal-block.ts";
import type { TimePhrase } from "../temporal/time-phrases.ts";
import { strictObject } from "./strict-object.ts";
import { nameSchema } from "./text.ts";
import { timestampSchema } from "./timestamp.ts";

/** A stretch of time; that it ends after it starts is checked by the callee. */
export const intervalSchema: z.ZodType<TimeInterval> = strictObject({
  from: timestampSchema,
  to: timestampSchema,
});

/** Which times a read looks at; whether its parts agree is checked by the callee. */
export const temporalBlockSchema: z.ZodType<TemporalBlock> = strictObject({
  asOf: timestampSchema.optional(),
  asOfValid: timestampSchema.optional(),
  asOfRecorded: timestampSchema.optional(),
  validDuring: intervalSchema.optional(),
  recordedDuring: intervalSchema.optional(),
  natural: nameSchema.optional(),
  referenceDate: timestampSchema.optional(),
  naturalMode: z.enum(["strict", "lenient"]).optional(),
  timezone: nameSchema.optional(),
});

/** A name for a window of time; whether its expression can be read is checked by the callee. */
export const timePhraseSchema: z.ZodType<TimePhrase> = strictObject({
  name: nameSchema,
  anchor: timestampSchema,
  expression: nameSchema,
});
