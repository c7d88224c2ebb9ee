import { expect, test } from "vitest";
import { ValidationError } from "../errors/validation-error.ts";
import { experienceInputSchema } from "./experience.ts";
import { eventFilterSchema } from "./reading.ts";
import { validate } from "./validate.ts";
import type { z } from "zod";

function explain(schema: z.ZodType, value: unknown): string {
  try {
    validate(schema, value, { name: "text" });
  } catch (error) {
    return ValidationError.isInstance(error) ? error.message : String(error);
  }
  return "accepted";
}

test.each([
  [undefined, "text: it is missing; give an object or string"],
  [5, "text: a number is not an object or string"],
  [
    { text: "x", observedAt: new Date(0) },
    "observedAt: a Date is not a string; use its toISOString()",
  ],
  [{ text: "x", role: "bot" }, 'role: it is none of "user", "assistant", "tool", "system"'],
  [
    { text: "x", idempotencyKey: "" },
    "idempotencyKey: it is too small: at least 1 characters are needed",
  ],
])("of the experience %j it is said what is wrong: %s", (value, message) => {
  expect(explain(experienceInputSchema, value)).toBe(message);
});

test("an unknown field is named before what is missing", () => {
  const message = explain(eventFilterSchema, { limt: 5, limit: "x" });
  expect(message).toBe(
    "limt: it is not a known field; known are view, since, until, labels, limit, cursor",
  );
});

test("a number out of bounds is told the bound", () => {
  expect(explain(eventFilterSchema, { limit: 501 })).toBe(
    "limit: it is too large: at most 500 are taken",
  );
});
