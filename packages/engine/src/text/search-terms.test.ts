import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../testing/any-text.ts";
import { readIndexText, toIndexText } from "./index-text.ts";
import { toSearchTerms } from "./search-terms.ts";
import { splitWords } from "./split-words.ts";

test("every text holds in the index all that it is looked for by", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const held = new Set(readIndexText(toIndexText(text).text));
      expect(toSearchTerms(text).terms.filter((term) => !held.has(term))).toEqual([]);
    }),
  );
});

test("a term brings the form in which older files hold it", () => {
  expect(toSearchTerms("Straße ΟΔΟΣ 2026").earlierForms).toEqual(
    new Map([
      ["strasse", ["straße"]],
      ["οδοσ", ["οδος"]],
    ]),
  );
});

test("a word that older files hold in pieces, for a joiner in it, is looked for by each", () => {
  expect(toSearchTerms("क्\u200dषमा").earlierForms).toEqual(new Map([["क्षमा", ["क्", "षमा"]]]));
});

test("whatever older files hold of a text, its own query looks for it, or for nothing it is made of", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { terms, earlierForms } = toSearchTerms(text);
      const sought = new Set(terms.flatMap((term) => [term, ...(earlierForms.get(term) ?? [])]));
      const missed = splitWords(text).filter((word) => !sought.has(word));
      expect(missed.filter((word) => toSearchTerms(word).words.length > 0)).toEqual([]);
    }),
  );
});
