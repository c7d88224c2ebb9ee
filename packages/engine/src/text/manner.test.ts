import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packManner, readManner, unpackManner } from "./manner.ts";

test("what people tell of themselves is more about them than what they ask or praise", () => {
  expect(readManner("I took my kids to the lake and we loved it.").aboutSelf).toBe(0.75);
  expect(readManner("I'm glad you liked your trip!").aboutSelf).toBe(0.25);
  expect(readManner("Wow, that sounds great!").aboutSelf).toBe(0);
});

test("names, figures and times are particulars, each kind once", () => {
  expect(readManner("Yesterday we met Ana and Bo at 5 or 6.").particulars).toBe(3);
  expect(readManner("We met Ana, then Bo.").particulars).toBe(1);
  expect(readManner("That was nice. We had fun!").particulars).toBe(0);
});

test("names are found in scripts that have capitals", () => {
  expect(readManner("昨天我去了波尔图。")).toEqual({ aboutSelf: 0, particulars: 0 });
  expect(readManner("Вчера мы видели Анну.").particulars).toBe(1);
});

test("a long text is read at its beginning", () => {
  expect(readManner(`${"la ".repeat(1_000)}we met Ana`)).toEqual({ aboutSelf: 0, particulars: 0 });
});

test("a manner of any text comes back from its number, which is small", () => {
  const words = fc.constantFrom("I", "you", "we", "Ana", "7", "ago", ".", "tea");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words).map((all) => all.join(" ")),
        fc.string(),
      ),
      (text) => {
        const manner = readManner(text);
        const packed = packManner(manner);
        expect(Number.isInteger(packed) && packed >= 0 && packed < 20).toBe(true);
        expect(unpackManner(packed)).toEqual(manner);
      },
    ),
  );
});
