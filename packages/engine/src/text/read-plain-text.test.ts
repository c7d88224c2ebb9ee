import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findPlainForms } from "./other-forms.ts";
import { readPlainText } from "./read-plain-text.ts";

const pieces = ["a", "B", "7", "_", ".", ",", "'", "-", " ", "\t", "\n", "~", "word", "WORD"];
const plainText = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(""));

test("words of plain text are runs of letters and digits", () => {
  fc.assert(
    fc.property(plainText, (text) => {
      expect(readPlainText(text)?.wordCount).toBe(text.match(/[a-zA-Z0-9]+/g)?.length ?? 0);
    }),
  );
});

test("text that seems to have no other forms has none", () => {
  fc.assert(
    fc.property(plainText, (text) => {
      if (findPlainForms(text).length > 0) {
        expect(readPlainText(text)?.mayHaveForms).toBe(true);
      }
    }),
  );
});

test("each shape that has other forms is seen, and mere sentences are not taken for one", () => {
  for (const text of ["snake_case", "camelCase", "XMLFile", "file2Name", "1,000", "it is 3.5"]) {
    expect(readPlainText(text)?.mayHaveForms).toBe(true);
  }
  expect(readPlainText("It's here. Are we, too?")).toEqual({ wordCount: 6, mayHaveForms: false });
});

test("text with other control characters or letters is not plain", () => {
  for (const text of ["caf\u00e9", "a\u0001b", "\u007f", "\u0000", "\u4f60"]) {
    expect(readPlainText(text)).toBeNull();
  }
});
