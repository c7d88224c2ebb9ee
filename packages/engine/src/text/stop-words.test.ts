import { expect, test } from "vitest";
import { isStopWord } from "./stop-words.ts";

test.each(["the", "did", "what", "don"])("%s is a stop word", (word) => {
  expect(isStopWord(word)).toBe(true);
});

test.each(["porto", "die", "war", "hat", "son", "por", "constructor"])(
  "%s, which tells something in some language, is not",
  (word) => {
    expect(isStopWord(word)).toBe(false);
  },
);
