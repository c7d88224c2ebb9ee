import { expect, test } from "vitest";
import { mayQuote } from "./may-quote.ts";

test("a name is told by a new name or by saying that it is one", () => {
  const question = "What's the name of the plumber?";
  expect(mayQuote("The plumber came at nine.", question)).toBe(false);
  expect(mayQuote("The plumber, Mr Okoro, came at nine.", question)).toBe(true);
});

test("a number counts what stands behind it", () => {
  const question = "How many pumps do we have?";
  expect(mayQuote("The pumps stop after 20 days.", question)).toBe(false);
  expect(mayQuote("We bought 20 new pumps.", question)).toBe(true);
});

test("a denial and what stands in quotation marks alone tell nothing", () => {
  expect(mayQuote("Goodness no, I only asked.", "Who is my doctor?")).toBe(false);
  expect(mayQuote('It begins: "I live in Oz".', "Where do I live?")).toBe(false);
});
