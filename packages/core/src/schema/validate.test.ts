import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ValidationError } from "../errors/validation-error.ts";
import { strictObject } from "./strict-object.ts";
import { validate } from "./validate.ts";

const person = strictObject({ name: z.string().min(1), tags: z.array(z.string()).optional() });
const place = strictObject({
  city: z.string(),
  at: strictObject({ street: z.string() }).optional(),
});
const either = z.union([z.string().min(1, "it is empty"), person, place]);

function refusal(schema: z.ZodType, value: unknown): ValidationError {
  try {
    validate(schema, value, { name: "input" });
  } catch (error) {
    if (ValidationError.isInstance(error)) {
      return error;
    }
  }
  throw new Error("it was accepted, or refused with another error");
}

describe("validate", () => {
  test("gives a right value back", () => {
    expect(validate(either, { name: "Ana" }, { name: "input" })).toEqual({ name: "Ana" });
  });

  test.each([
    [person, 5, "input"],
    [person, {}, "name"],
    [person, { name: "" }, "name"],
    [person, { name: "Ana", tags: ["a", 2] }, "tags[1]"],
    [person, { name: "Ana", age: 30 }, "age"],
    [place, { city: "Porto", at: { street: 1 } }, "at.street"],
    [place, { city: "Porto", at: { street: "Rua", number: 1 } }, "at.number"],
    [z.array(person), [{ name: "Ana" }, { name: "" }], "input[1].name"],
    [z.array(either), ["a", ""], "input[1]"],
    [z.array(z.array(z.string())), [["a"], ["b", 1]], "input[1][1]"],
  ])("names the field at fault (%#)", (schema, value, field) => {
    expect(refusal(schema, value)).toMatchObject({ field, code: "INVALID_BODY", status: 422 });
  });

  test.each([
    ["", "input"],
    [5, "input"],
    [{ name: "" }, "name"],
    [{ name: 1, tags: 2 }, "name"],
    [{ name: "Ana", tags: [1, 2, 3, 4] }, "tags[0]"],
    [{ city: 1, at: 2 }, "city"],
    [{ city: "Porto", at: { street: 1 } }, "at.street"],
    [{ city: "Porto", name: "Ana" }, "city"],
    [{ city: "Porto", zip: 1 }, "zip"],
  ])("of several forms speaks of the one that %j comes closest to", (value, field) => {
    expect(refusal(either, value).field).toBe(field);
  });

  test("says of an unknown field which are known", () => {
    const { reason } = refusal(person, { name: "Ana", age: 30 });
    expect(reason).toBe("it is not a known field; known are name, tags");
  });

  test("takes the code it is given", () => {
    expect(() => validate(person, 5, { name: "input", code: "INVALID_ENVELOPE" })).toThrow(
      expect.objectContaining({ code: "INVALID_ENVELOPE" }),
    );
  });
});
