import { expect, test } from "vitest";
import { findScriptGrams, findWordGrams } from "./script-grams.ts";

test.each([
  ["東京都へ", ["東京", "京都", "都へ", "東", "京", "都"]],
  ["서울에 가", ["서울", "울에", "서", "울", "에", "가"]],
  ["ゲーム", ["ゲー", "ーム"]],
  ["Latin, ไทย и 5", []],
])("of %j they are %j", (text, grams) => {
  expect(findScriptGrams(text)).toEqual(grams);
});

test("a word of one or two characters has none beside itself", () => {
  expect(["猫", "東京", "서울"].flatMap(findWordGrams)).toEqual([]);
  expect(findWordGrams("東京都")).toEqual(["東京", "京都"]);
});
