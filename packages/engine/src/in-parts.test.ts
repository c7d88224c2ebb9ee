import { expect, test } from "vitest";
import { inParts } from "./in-parts.ts";

test.each<[readonly number[], readonly (readonly number[])[]]>([
  [[], []],
  [[1], [[1]]],
  [[1, 2], [[1, 2]]],
  [
    [1, 2, 3],
    [[1, 2], [3]],
  ],
])("%j in parts of two is %j", (items, parts) => {
  expect([...inParts(items, 2)]).toEqual(parts);
});
