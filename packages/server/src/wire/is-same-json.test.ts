import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isSameJson } from "./is-same-json.ts";

test("the order of names makes no difference, that of items does", () => {
  expect(isSameJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
  expect(isSameJson([1, 2], [2, 1])).toBe(false);
});

test.each<[unknown, unknown]>([
  [{}, []],
  [[], {}],
  [{ a: undefined }, { b: undefined }],
  [null, {}],
  ["1", 1],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ toString: 1 }, {}],
])("%j is not %j", (left, right) => {
  expect([isSameJson(left, right), isSameJson(right, left)]).toEqual([false, false]);
});

test("a value is the same as its copy", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(isSameJson(JSON.parse(text), JSON.parse(text))).toBe(true);
    }),
  );
});
