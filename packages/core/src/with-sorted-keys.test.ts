import { expect, test } from "vitest";
import { withSortedKeys } from "./with-sorted-keys.ts";

test.each([
  [{ b: [{ d: 1, c: null }], a: 2 }, '{"a":2,"b":[{"c":null,"d":1}]}'],
  [[2, 1], "[2,1]"],
])(
  "the order of keys makes no difference, at any depth, and that of a list does (%#)",
  (value, text) => {
    expect(JSON.stringify(value, withSortedKeys)).toBe(text);
  },
);
