import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { readClaims, readTalk } from "./testing/read-talk.ts";

test("what the assistant says is no claim", () => {
  expect(readTalk("A: You live in Porto.")).toEqual([]);
});

test("no text makes the rules throw", () => {
  assert(
    property(string({ unit: "grapheme", maxLength: 400 }), (text) => {
      readClaims(text);
    }),
  );
});

test("no order of the words that rules turn on makes them throw", () => {
  const words =
    "I my not no , . ? the a is 's n't moved to from Porto in if and sister Ana live use 12 : \" since March he";
  assert(
    property(array(constantFrom(...words.split(" ")), { maxLength: 40 }), (parts) => {
      readClaims(parts.join(" "));
    }),
  );
});

test.each([
  "a@",
  "a..",
  "1-",
  "I live in ",
  "the the ",
  "not, ",
  '"',
  "and ",
  "my sister ",
  "(".repeat(50),
])("%j over and over takes no longer than fifty ordinary texts of that length", (part) => {
  const ordinary = fastestMs("I live in Porto and work at a bakery. ");
  expect(fastestMs(part)).toBeLessThan(50 * Math.max(ordinary, 1));
});

function fastestMs(part: string): number {
  const text = part.repeat(Math.ceil(1_000_000 / part.length));
  const times = [1, 2].map(() => {
    const startedAt = performance.now();
    readClaims(text);
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}

test("the same turn reads the same each time", () => {
  const text = "I moved to Porto in March and I use Obsidian.";
  expect(readClaims(text)).toEqual(readClaims(text));
});
