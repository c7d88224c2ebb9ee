import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../testing/any-text.ts";
import { readIndexText, toIndexText } from "./index-text.ts";
import { splitSearchWords } from "./split-search-words.ts";

const marker = "\u0001";

test.each([
  ["My sister Ana moved to Porto in March.", []],
  ["Zoë’s café — 3rd floor, №5", []],
  ["snake_case and kebab-case", ["snakecase", "snake", "case"]],
  ["東京", ["東京", "東", "京"]],
])("the index reads the words of %j, and %j behind them", (text, forms) => {
  expect(readIndexText(toIndexText(text).text)).toEqual([...splitSearchWords(text), ...forms]);
});

test("the index reads the words of any text first, and none of its own", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: given, wordCount } = toIndexText(text);
      const words = splitSearchWords(text);
      expect(readIndexText(given).slice(0, wordCount)).toEqual(words);
      expect(wordCount).toBe(words.length);
      expect(given).not.toContain(marker);
    }),
  );
});
