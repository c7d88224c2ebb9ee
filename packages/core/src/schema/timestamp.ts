import { z } from "zod";
import { ValidationError } from "../errors/validation-error.ts";
import { parseTimestamp } from "../timestamp.ts";

/** An RFC 3339 time, or a date. */
export const timestampSchema: z.ZodType<string> = z
  .string()
  .superRefine((value, context) => {
    try {
      parseTimestamp(value, "");
    } catch (error) {
      const message = ValidationError.isInstance(error) ? error.reason : String(error);
      context.addIssue({ code: "custom", message });
    }
  })
  .meta({ description: "An RFC 3339 time, or a date.", examples: ["2026-03-05T12:00:00Z"] });
