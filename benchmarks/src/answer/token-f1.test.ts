import { expect, test } from "vitest";
import { answerTokens, tokenF1 } from "./token-f1.ts";

test("case, marks, articles and endings do not count", () => {
  expect(answerTokens("The Dogs, and a cat's painting!")).toEqual(["dog", "cat", "paint"]);
});

test.each([
  ["two dogs", "Two dogs.", 1],
  ["two dogs and cats", "dogs", 0.5],
  ["rain", "snow", 0],
  ["", "snow", 0],
])("%j has of %j %d", (given, expected, f1) => {
  expect(tokenF1(given, expected)).toBe(f1);
});

test("a word said twice counts once for one that is wanted", () => {
  expect(tokenF1("dog dog dog", "dog")).toBe(0.5);
});
