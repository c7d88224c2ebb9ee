import * as fc from "fast-check";
import { expect, test } from "vitest";
import { analyseQuery } from "./analyse-query.ts";

const firstWords = (query: string) => analyseQuery(query).terms.map(([word]) => word);

test("stop words are no terms", () => {
  expect(firstWords("Where did Ana's sister go to school?")).toEqual([
    "ana",
    "sister",
    "go",
    "school",
  ]);
});

test("a term brings its irregular forms", () => {
  expect(analyseQuery("Who bought it?").terms).toEqual([["bought", "buy", "buys", "buying"]]);
});

test("a query of stop words alone is searched by all of them", () => {
  expect(firstWords("Who is it?")).toEqual(["who", "is", "it"]);
});

test("a word of another language has no English forms", () => {
  expect(analyseQuery("Wo ist das Bad?").terms).toContainEqual(["bad"]);
  expect(analyseQuery("How bad is it?").terms).toEqual([["bad", "worse", "worst"]]);
});

test("an identifier, a version and an emoji are terms as a whole", () => {
  expect(firstWords("user_name v1.2.3 👩🏽‍🚀")).toEqual(
    expect.arrayContaining(["username", "user", "name", "1·2·3", "👩🚀", "🚀"]),
  );
});

test("a query without words has no terms", () => {
  expect(analyseQuery("?!").terms).toEqual([]);
});

test("a word said twice is one term", () => {
  expect(firstWords("Porto, porto and PORTO")).toEqual(["porto"]);
});

test("the first question word says what is asked for", () => {
  expect(analyseQuery("What happened when Ana moved?").asksFor).toBe("what");
  expect(analyseQuery("Which year did Ana move?").asksFor).toBe("when");
  expect(analyseQuery("Whose dog is it?").asksFor).toBe("who");
  expect(analyseQuery("Ana's dog").asksFor).toBeNull();
});

test("any text gives a bounded number of terms, each with a word", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 100 }), (parts) => {
      const { terms } = analyseQuery(parts.join(" "));
      expect(terms.length).toBeLessThanOrEqual(32);
      expect(terms.flat().every((word) => word.length > 0)).toBe(true);
    }),
  );
});
