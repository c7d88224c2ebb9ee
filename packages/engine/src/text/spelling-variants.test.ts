import { expect, test } from "vitest";
import { findSpellingVariants } from "./spelling-variants.ts";

test.each([
  ["Frau Müller", ["mueller"]],
  ["Frau Mu\u0308ller", ["mueller"]],
  ["البيت", ["بيت"]],
  ["والبيت للولد", ["بيت", "ولد"]],
  ["الله", []],
  ["Zoë", []],
])("of %j they are %j", (text, variants) => {
  expect(findSpellingVariants(text, text)).toEqual(variants);
});
