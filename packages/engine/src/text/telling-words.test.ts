import { expect, test } from "vitest";
import { splitSearchWords } from "./split-search-words.ts";
import { chooseTelling } from "./telling-words.ts";

test.each([
  ["Where is the house of my sister", ["house", "sister"]],
  ["thinking of a car", ["thinking", "car"]],
  ["What is said of Zoë?", ["zoe"]],
  ["Ana and Bo", ["ana", "bo"]],
  ["min and er syg", ["min", "and", "er", "syg"]],
  ["vend de l'or", ["vend", "de", "l", "or"]],
  ["Kind mit Allergie", ["kind", "mit", "allergie"]],
  ["is het over", ["is", "het", "over"]],
  ["most w Gdyni", ["most", "w", "gdyni"]],
  ["What is mẹ called", ["me", "called"]],
  ["東京の猫", ["東京", "猫"]],
])("those of %j are %j", (text, telling) => {
  expect(chooseTelling(text, splitSearchWords(text))).toEqual(telling);
});
