import { expect, test } from "vitest";
import { findNumberForms } from "./number-forms.ts";

test.each([
  ["it costs $1,250,000", ["1250000"]],
  ["es kostet 1.250 €", ["1250", "1·250"]],
  ["elle coûte 1\u202f250 €", ["1250"]],
  ["we run v1.2.3", ["1·2·3"]],
  ["at 10:30 on 2023-05-07", []],
  ["1, 2, 3 and 1,2", []],
  ["the 12,3456 rows", []],
])("of %j they are %j", (text, forms) => {
  expect(findNumberForms(text)).toEqual(forms);
});
