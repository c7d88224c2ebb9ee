import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitWords } from "./split-words.ts";

test("words are lower case, without punctuation and European diacritics", () => {
  expect(splitWords("Zoë didn't pay €5 at the café!")).toEqual([
    "zoe",
    "didn",
    "t",
    "pay",
    "5",
    "at",
    "the",
    "cafe",
  ]);
});

test("composed and decomposed letters give the same word", () => {
  expect(splitWords("caf\u00e9")).toEqual(splitWords("cafe\u0301"));
});

test("marks inside a Hindi word do not split it", () => {
  expect(splitWords("मैं हिन्दी बोलता हूँ")).toEqual(["मैं", "हिन्दी", "बोलता", "हूँ"]);
});

test("Korean syllables stay whole", () => {
  expect(splitWords("서울에 살아요")).toEqual(["서울에", "살아요"]);
});

test("a text without spaces is split by a dictionary", () => {
  expect(splitWords("私は東京に住んでいます")).toContain("東京");
});

test("no text makes it throw, and no word holds white space, quotes or capitals", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const word of splitWords(text)) {
        expect(word).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u);
        expect(word).toBe(word.toLowerCase());
      }
    }),
  );
});

test("words split again stay as they are", () => {
  const latin = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9 .,'"-]*$/u);
  fc.assert(
    fc.property(latin, (text) => {
      const words = splitWords(text);
      expect(splitWords(words.join(" "))).toEqual(words);
    }),
  );
});
