import { ValidationError } from "../../errors/validation-error.ts";
import { expect, test } from "vitest";
import { checkedCounter } from "./checked-counter.ts";

test("a count is passed on", () => {
  expect(checkedCounter((text) => text.length)("four")).toBe(4);
});

test.each([Number.NaN, -1])("%s is no count of tokens", (count) => {
  const counter = checkedCounter(() => count);
  expect(() => counter("a line")).toThrow(ValidationError);
  expect(() => counter("a line")).toThrow(/countTokens: it gave/u);
});
