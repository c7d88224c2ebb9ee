import { expect, test } from "vitest";
import { ValidationError } from "../errors/validation-error.ts";
import { experienceInputSchema } from "./experience.ts";
import { validate } from "./validate.ts";

const lives = { subject: "Ana", predicate: "lives_in", object: "Porto" };

/** What is said of an experience of this triple, or "accepted". */
function explain(triple: unknown): string {
  try {
    validate(experienceInputSchema, { triple }, { name: "text" });
  } catch (error) {
    return ValidationError.isInstance(error) ? error.message : String(error);
  }
  return "accepted";
}

test.each([
  lives,
  { ...lives, predicate: "Lives In" },
  { ...lives, predicate: "address.city" },
  { ...lives, predicate: "livesIn-2" },
  { ...lives, predicate: "wohnt_in_Österreich" },
  { ...lives, subject: { type: "entity", id: "ent_ana", name: "Ana" } },
  { ...lives, object: { type: "entity", id: "Porto" } },
  { ...lives, object: 41 },
  { ...lives, object: false },
  { ...lives, object: { type: "literal", value: "Porto" } },
  { ...lives, object: { type: "literal", datatype: "number", value: "41.5" } },
  { ...lives, object: { type: "literal", datatype: "boolean", value: "true" } },
  { ...lives, object: { type: "literal", datatype: "date", value: "2026-03-05" } },
  { ...lives, validFrom: "2026-03-01", validTo: "2026-03-02", confidence: 0 },
  { ...lives, retracts: true, validTo: "2026-03-02T10:00:00Z" },
  { ...lives, corrects: "Braga", confidence: 1 },
])("accepts a right triple (%#)", (triple) => {
  expect(explain(triple)).toBe("accepted");
});

test.each<[unknown, string]>([
  [undefined, "triple: it is missing; give an object"],
  [{ ...lives, subject: " " }, "triple.subject: it is empty; give at least one word"],
  [{ ...lives, subject: "\u{D800}" }, "triple.subject: it has half a surrogate pair"],
  [{ ...lives, subject: "x".repeat(257) }, "triple.subject: it is too large: at most 256"],
  [{ ...lives, subject: null }, "triple.subject: null is not a string or number or boolean"],
  [{ ...lives, subject: { type: "entity", id: "" } }, "triple.subject.id: it is empty"],
  [{ ...lives, predicate: "" }, "triple.predicate: it is not a predicate: use letters, digits"],
  [{ ...lives, predicate: "lives/in" }, "triple.predicate: it is not a predicate"],
  [{ ...lives, predicate: "._-" }, "triple.predicate: it is not a predicate"],
  [{ ...lives, predicate: "x".repeat(129) }, "triple.predicate: it is too large: at most 128"],
  [{ ...lives, object: Number.NaN }, "triple.object: "],
  [{ ...lives, object: { type: "thing", value: 1 } }, "triple.object.type: "],
  [
    { ...lives, object: { type: "literal", datatype: "number", value: "many" } },
    "triple.object.value: it is not a number",
  ],
  [
    { ...lives, object: { type: "literal", datatype: "boolean", value: 1 } },
    "triple.object.value: it is neither true nor false",
  ],
  [
    { ...lives, object: { type: "literal", datatype: "date", value: "soon" } },
    'triple.object.value: "soon" is not a time',
  ],
  [
    { ...lives, object: { type: "literal", datatype: "date", value: 5 } },
    "triple.object.value: a number is not a string",
  ],
  [{ ...lives, validFrom: "soon" }, 'triple.validFrom: "soon" is not a time'],
  [
    { ...lives, validFrom: "2026-03-02", validTo: "2026-03-02T00:00:00Z" },
    "triple.validTo: it is not after validFrom",
  ],
  [{ ...lives, confidence: 1.1 }, "triple.confidence: it is too large: at most 1"],
  [{ ...lives, confidence: -1 }, "triple.confidence: it is too small: at least 0"],
  [
    { ...lives, retracts: true, corrects: "Braga" },
    "triple.corrects: a retraction corrects nothing",
  ],
  [{ ...lives, since: "2026" }, "triple.since: it is not a known field"],
])("says what is wrong in a triple (%#)", (triple, message) => {
  expect(explain(triple)).toContain(message);
});

test("takes a triple in the full form, and no role beside one in the short form", () => {
  const envelope = { content: { kind: "triple", triple: lives } };
  expect(validate(experienceInputSchema, envelope, { name: "text" })).toEqual(envelope);
  const attempt = (): unknown =>
    validate(experienceInputSchema, { triple: lives, role: "user" }, { name: "text" });
  expect(attempt).toThrow(expect.objectContaining({ field: "role" }));
});
