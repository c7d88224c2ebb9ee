import * as fc from "fast-check";
import { arbitraryText } from "./arbitrary-text.ts";

/** Words and signs that mean something to search engines and databases. */
export const operators: readonly string[] = [
  "AND",
  "OR",
  "NOT",
  "NEAR",
  "NEAR(a b, 3)",
  "*",
  "^",
  ":",
  "(",
  ")",
  "-",
  "+",
  "{",
  "}",
  '"',
  '""',
  "'",
  ",",
  ";",
  "%",
  "_",
  "\\",
  "text:",
  "rowid:1",
  "porto*",
  "-porto",
  "😀",
  "\u0000",
  "\u001B[31m",
  "\u007F",
];

/** Any query: text, and operators of search languages in every mixture. */
export const arbitraryQuery: fc.Arbitrary<string> = fc
  .oneof(
    arbitraryText,
    fc
      .array(fc.oneof(fc.constantFrom(...operators), fc.constantFrom("porto", "moved", "ana")), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => parts.join(" ")),
    fc
      .array(fc.constantFrom(...operators), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join("")),
  )
  .filter((query) => query.trim() !== "");
