import { expect, test } from "vitest";
import type { FilterTree } from "../recall/filter-tree.ts";
import { limits } from "../limits.ts";
import { filterTreeSchema } from "./filter-tree.ts";

const condition: FilterTree = { confidence: { gte: 0.5 } };

function nested(levels: number): FilterTree {
  return Array.from({ length: levels }).reduce<FilterTree>((tree) => ({ NOT: tree }), condition);
}

test("a tree is taken to a depth, and refused beyond it, also where it has no end", () => {
  const deepest = nested(limits.jsonDepth - 2);
  expect(filterTreeSchema.parse(deepest)).toEqual(deepest);
  const endless: { NOT: FilterTree } = { NOT: condition };
  endless.NOT = endless;
  for (const tree of [nested(limits.jsonDepth - 1), nested(100_000), endless]) {
    expect(() => filterTreeSchema.parse(tree)).toThrow("at most 64 levels");
  }
});
