import { expect, test } from "vitest";
import { withIrregularForms } from "./irregular-forms.ts";

test("a form stands before the others of its word", () => {
  expect(withIrregularForms("went")).toEqual(["went", "go", "goes", "going", "gone"]);
});

test("a form of two words brings both", () => {
  expect(withIrregularForms("lay")).toEqual(expect.arrayContaining(["laid", "lie", "lain"]));
});

test("a regular word stands alone", () => {
  expect(withIrregularForms("constructor")).toEqual(["constructor"]);
});
