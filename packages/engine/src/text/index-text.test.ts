import fc from "fast-check";
import { expect, test } from "vitest";
import { toIndexText } from "./index-text.ts";
import { splitWords } from "./split-words.ts";

/** How SQLite's ascii tokenizer reads what the index is given. */
function readByIndex(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9\u0001\u0080-\u{10ffff}]+/gu) ?? [];
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
      expect(given).not.toContain("\u0001");
    }),
  );
});
