import { expect, test } from "vitest";
import { thingsAskedFor } from "./things-asked-for.ts";

test("a kind of things names some of them, whatever form it is in", () => {
  expect(thingsAskedFor(["sports"])).toEqual(expect.arrayContaining(["football", "tennis"]));
  expect(thingsAskedFor(["country"])).toContain("portugal");
  expect(thingsAskedFor(["instruments"])).toContain("cello");
});

test("things are told once, in one word, and are none of the words asked", () => {
  const things = thingsAskedFor(["cities", "places", "tea", "london"]);
  expect(new Set(things).size).toBe(things.length);
  expect(things).not.toContain("london");
  expect(things.filter((thing) => thing.includes(" "))).toEqual([]);
});

test("what is no kind names nothing", () => {
  expect(thingsAskedFor(["ana", "quickly", ""])).toEqual([]);
});
