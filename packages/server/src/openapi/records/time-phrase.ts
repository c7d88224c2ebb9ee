import { z } from "zod";

const fields = { name: z.string(), anchor: z.string(), expression: z.string() };

/** A name for a window of time. */
export const timePhraseSchema: z.ZodType = z.object(fields).meta({ id: "TimePhrase" });

/** A name for a window of time, and where it is known. */
export const placedPhraseSchema: z.ZodType = z.object({ ...fields, scope: z.string() });
