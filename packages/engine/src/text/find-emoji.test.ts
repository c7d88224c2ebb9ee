import { expect, test } from "vitest";
import { findEmoji } from "./find-emoji.ts";

test.each([
  ["good 👍🏽!", ["👍"]],
  ["with ❤️", ["❤"]],
  ["off to 🇵🇹🇪🇸", ["🇵🇹", "🇪🇸"]],
  ["a 👩🏽‍🚀", ["👩🚀", "👩", "🚀"]],
  ["a 🤷‍♀️", ["🤷♀", "🤷"]],
  ["Keepsake™ © 2026 ‼", []],
  ["plain", []],
])("of %j they are %j", (text, emoji) => {
  expect(findEmoji(text)).toEqual(emoji);
});
