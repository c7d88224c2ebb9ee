import { expect, test } from "vitest";
import { findIdentifierParts } from "./identifier-parts.ts";

test.each([
  ["userName", ["userName", "user", "Name"]],
  ["user_name", ["username", "user", "name"]],
  ["HTMLParser", ["HTMLParser", "HTML", "Parser"]],
  ["MAX_ROWS", ["MAXROWS", "MAX", "ROWS"]],
  ["__init__ and _x", []],
  ["My iPhone and the USA", ["iPhone", "i", "Phone"]],
  ["utf8Decode", ["utf8Decode", "utf8", "Decode"]],
  ["Plain words, e-mail, 5K and 3rd", []],
])("of %j the parts are %j", (text, parts) => {
  expect(findIdentifierParts(text)).toEqual(parts);
});
