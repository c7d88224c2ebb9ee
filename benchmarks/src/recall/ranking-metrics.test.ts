import { describe, expect, test } from "vitest";
import { ndcgAt, recallAt } from "./ranking-metrics.ts";

describe("recallAt", () => {
  test("is the share of the gold within the depth", () => {
    const ranked = ["a", "b", "c", "d"];
    expect(recallAt(ranked, ["b", "d"], 1)).toBe(0);
    expect(recallAt(ranked, ["b", "d"], 2)).toBe(0.5);
    expect(recallAt(ranked, ["b", "d"], 4)).toBe(1);
    expect(recallAt(ranked, ["b", "x"], 50)).toBe(0.5);
  });
});

describe("ndcgAt", () => {
  test("is 1 where the gold comes first, in any order", () => {
    expect(ndcgAt(["b", "a", "c"], ["a", "b"], 10)).toBe(1);
  });

  test("is 0 where no gold is within the depth", () => {
    expect(ndcgAt(["x", "y", "a"], ["a"], 2)).toBe(0);
  });

  test("discounts by the logarithm of the rank", () => {
    expect(ndcgAt(["x", "y", "a"], ["a"], 10)).toBeCloseTo(0.5, 12);
    const ideal = 1 + 1 / Math.log2(3);
    expect(ndcgAt(["a", "x", "b"], ["a", "b"], 10)).toBeCloseTo(1.5 / ideal, 12);
  });

  test("takes more gold than the depth as reachable in full", () => {
    expect(ndcgAt(["a", "b"], ["a", "b", "c"], 2)).toBe(1);
  });

  test("counts a repeated id once", () => {
    expect(ndcgAt(["a", "a"], ["a", "b"], 2)).toBeLessThan(1);
  });
});
