import { expect, test } from "vitest";
import { splitSentences } from "./split-sentences.ts";

test("sentences come in order and without the space around them", () => {
  expect(splitSentences(" I moved to Porto.  Did you know?\nSo far so good ")).toEqual([
    "I moved to Porto.",
    "Did you know?",
    "So far so good",
  ]);
});

test("a blank text has no sentences", () => {
  expect(splitSentences(" \n ")).toEqual([]);
});
