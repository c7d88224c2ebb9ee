import { z } from "zod";
import { ValidationError } from "../errors/validation-error.ts";
import { parseTimestamp } from "../timestamp.ts";

/** An RFC 3339 time, or a date. */
export const timestampSchema: z.ZodType<string> = z
  .string()
  .refine((value) => problemOf(value) === null, {
    error: ({ input }) => (typeof input === "string" ? problemOf(input) : null),
  })
  .meta({ description: "An RFC 3339 time, or a date.", examples: ["2026-03-05T12:00:00Z"] });

function problemOf(value: string): string | null {
  try {
    parseTimestamp(value, "");
    return null;
  } catch (error) {
    return ValidationError.isInstance(error) ? error.reason : String(error);
  }
}
