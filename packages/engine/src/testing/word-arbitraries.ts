import * as fc from "fast-check";
import { toSearchTerms } from "../text/search-terms.ts";

/** Words that stem alike, in scripts and signs of any kind. */
export const wordOf: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("moved", "Moving", "moves", "move", "Porto's", "well") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "café",
      "CAFE",
      "東京に住む",
      "AND",
      "straße",
      "\u0001",
      "userName",
      "v1.2.3",
      "서울에서",
      "👩🏽‍🚀",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }) },
);

export const textOf: fc.Arbitrary<string> = fc
  .array(wordOf, { minLength: 1, maxLength: 5 })
  .map((words) => words.join(" "));

/** Words of a term to search for. */
export const termOf: fc.Arbitrary<readonly string[]> = fc
  .array(textOf, { minLength: 1, maxLength: 2 })
  .map((texts) => texts.flatMap((text) => toSearchTerms(text).terms))
  .filter((words) => words.length > 0);
