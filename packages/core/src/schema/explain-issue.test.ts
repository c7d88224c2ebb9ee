import { expect, test } from "vitest";
import { ValidationError } from "../errors/validation-error.ts";
import { callOptionsSchema } from "./call-options.ts";
import { experienceInputSchema } from "./experience.ts";
import { eventFilterSchema, recallInputSchema } from "./reading.ts";
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
    { content: { kind: "message", text: "x" } },
    'content.role: it is missing; give one of "user", "assistant", "tool", "system"',
  ],
  [{ text: "x", idempotencyKey: "" }, "idempotencyKey: it is empty"],
  [
    { triple: { subject: "Ana", predicate: "age", object: { type: "number", value: 5 } } },
    'triple.object.type: it is none of "entity", "literal"',
  ],
])("of the experience %j it is said what is wrong: %s", (value, message) => {
  expect(explain(experienceInputSchema, value)).toBe(message);
});

test("an unknown field is named before what is missing", () => {
  const message = explain(eventFilterSchema, { limt: 5, limit: "x" });
  expect(message).toBe(
    "limt: it is not a known field; known are view, since, until, labels, observedActor, modality, limit, cursor",
  );
});

test.each([
  [eventFilterSchema, { limit: 501 }, "limit: it is too large: at most 500 are taken"],
  [eventFilterSchema, { limit: 0 }, "limit: it is too small: at least 1 are needed"],
  [eventFilterSchema, { limit: 1.5 }, "limit: a number is not a whole number"],
  [eventFilterSchema, { limit: NaN }, "limit: NaN is not a number"],
  [callOptionsSchema, { timeoutMs: 0 }, "timeoutMs: it is too small: more than 0 is needed"],
])("a number that is not taken is told why", (schema, value, message) => {
  expect(explain(schema, value)).toBe(message);
});

test("a key that names nothing is no known field", () => {
  const message = explain(recallInputSchema, { budgets: { perLayerLimits: { fact: 1 } } });
  expect(message).toBe("budgets.perLayerLimits.fact: it is not a known field");
});
