import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toIndexText } from "./index-text.ts";
import { splitWords } from "./split-words.ts";

const marker = "\u0001";
const indexWord = new RegExp(`[a-z0-9${marker}\\u0080-\\u{10ffff}]+`, "gu");

/** How SQLite's ascii tokenizer reads what the index is given. */
function readByIndex(text: string): readonly string[] {
  return text.toLowerCase().match(indexWord) ?? [];
}

test.each([
  "My sister Ana moved to Porto in March.",
  "Zoë's café — 3rd floor, №5",
  "日本語のテキスト",
  "snake_case and kebab-case",
])("the index reads the words of %j", (text) => {
  expect(readByIndex(toIndexText(text).text)).toEqual(splitWords(text));
});

test("the index reads the words of any text, and none of its own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { text: given, wordCount } = toIndexText(text);
      expect(readByIndex(given)).toEqual(splitWords(text));
      expect(wordCount).toBe(splitWords(text).length);
      expect(given).not.toContain(marker);
    }),
  );
});
