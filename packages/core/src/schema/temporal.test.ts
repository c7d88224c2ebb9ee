import { expect, test } from "vitest";
import type { z } from "zod";
import { ValidationError } from "../errors/validation-error.ts";
import { temporalBlockSchema, timePhraseSchema, validate } from "./index.ts";

/** What is said of the first field that `schema` refuses, or null where it accepts it unchanged. */
function refusal(schema: z.ZodType, value: unknown): string | null {
  try {
    expect(validate(schema, value, { name: "temporal" })).toEqual(value);
    return null;
  } catch (error) {
    return ValidationError.isInstance(error) ? error.message : String(error);
  }
}

test.each([
  {},
  { asOf: "2026-04-15" },
  { asOfValid: "2026-04-15T10:00:00+02:00", asOfRecorded: "2026-04-15" },
  { validDuring: { from: "2026-04-15", to: "2026-05-01" } },
  { natural: "last week", referenceDate: "2026-04-15", naturalMode: "lenient", timezone: "UTC" },
])("a temporal block is accepted: %j", (block) => {
  expect(refusal(temporalBlockSchema, block)).toBeNull();
});

test.each([
  [5, "temporal: a number is not an object"],
  [
    { asOf: "soon" },
    'asOf: "soon" is not a time: use RFC 3339, such as 2026-03-05T14:00:00Z, or a date',
  ],
  [{ validDuring: { from: "2026-04-15" } }, "validDuring.to: it is missing; give a string"],
  [{ natural: " " }, "natural: it is empty"],
  [{ naturalMode: "loose" }, 'naturalMode: it is none of "strict", "lenient"'],
  [
    { asof: "2026-04-15" },
    "asof: it is not a known field; known are asOf, asOfValid, asOfRecorded, validDuring, recordedDuring, natural, referenceDate, naturalMode, timezone",
  ],
])("of the temporal block %j it is said what is wrong", (block, message) => {
  expect(refusal(temporalBlockSchema, block)).toBe(message);
});

test("a phrase has a name, an anchor and an expression", () => {
  const phrase = { name: "fiscal Q3", anchor: "2026-01-31", expression: "+P6M..+P9M" };
  expect(refusal(timePhraseSchema, phrase)).toBeNull();
  expect(refusal(timePhraseSchema, { ...phrase, name: "" })).toBe("name: it is empty");
  expect(refusal(timePhraseSchema, { ...phrase, anchor: "soon" })).toMatch(/^anchor: "soon"/);
});
