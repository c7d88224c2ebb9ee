import { expect, test } from "vitest";
import { tellsSomething } from "./tells-something.ts";

test.each([
  "I moved to Porto.",
  "The boat leaks again.",
  "Bo, my brother, mends boats.",
  "We met in Porto, Portugal",
])("%j tells something", (sentence) => {
  expect(tellsSomething(sentence)).toBe(true);
});

test.each([
  "Good morning!",
  "It is what it is.",
  "Where is the ladder?",
  "Wow, the garden looks wonderful.",
  "Wooohoo, holidays at last!",
  "The cake tastes like summer, Bo!",
  "Porto would suit you well.",
])("%j tells nothing by itself", (sentence) => {
  expect(tellsSomething(sentence)).toBe(false);
});
