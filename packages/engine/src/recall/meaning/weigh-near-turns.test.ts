import { expect, test } from "vitest";
import type { ScopeCosines } from "../../storage/vector-storage.ts";
import { toHit } from "../../testing/to-hit.ts";
import { measureSpread } from "./measure-spread.ts";
import { weighNearTurns } from "./weigh-near-turns.ts";

const any = { isClipped: false, isFiltered: false };

/** A hundred turns that a query is nothing to, and one that stands out by as many deviations. */
function cosinesOf(mean: number, deviation: number): readonly number[] {
  const others = Array.from({ length: 100 }, (_, at) => mean + (at % 2 === 0 ? 1 : -1) * deviation);
  return [...others, mean + 5 * deviation];
}

function toScope(cosines: readonly number[]): ScopeCosines {
  return { scope: "user:ana", rows: cosines.map((_, at) => at), cosines };
}

function hitsOf({ rows }: ScopeCosines): readonly ReturnType<typeof toHit>[] {
  return rows.map((row) => toHit({ row, position: row }));
}

test.each([
  [0.05, 0.04],
  [0.2, 0.12],
  [0.75, 0.03],
])(
  "among cosines about %f, give or take %f, the one that stands out is near",
  (mean, deviation) => {
    const scope = toScope(cosinesOf(mean, deviation));
    const near = weighNearTurns([scope], { hits: hitsOf(scope), ...any });
    const [nearest] = [...near].toSorted((left, right) => right[1] - left[1]);
    expect(nearest?.[0]).toBe(100);
    expect(nearest?.[1]).toBeGreaterThan(3);
    expect(near.size).toBe(1);
  },
);

test("turns that are no hits tell what is usual, unless they are of another time", () => {
  const scope = toScope(cosinesOf(0.75, 0.03));
  const hits = hitsOf(scope).slice(-1);
  const near = weighNearTurns([scope], { hits, ...any });
  expect([...near.keys()]).toEqual([100]);
  expect(near).not.toEqual(weighNearTurns([scope], { hits, ...any, isClipped: true }));
});

test("what nearer turns of another time or filter leave is near all the same", () => {
  const scope = toScope([...Array.from({ length: 150 }, () => 1), 0.7]);
  const hits = hitsOf(scope).slice(-1);
  expect(weighNearTurns([scope], { hits, ...any }).has(150)).toBe(false);
  for (const narrowed of [{ isClipped: true }, { isFiltered: true }]) {
    expect(weighNearTurns([scope], { hits, ...any, ...narrowed }).has(150)).toBe(true);
  }
});

test("a single turn is near by its cosine alone", () => {
  const sizes = [0.9, 0.5, 0.2, -0.5].map((cosine) => {
    const scope = toScope([cosine]);
    return weighNearTurns([scope], { hits: hitsOf(scope), ...any }).size;
  });
  expect(sizes).toEqual([1, 1, 0, 0]);
});

test("of many cosines the spread is their own, and of none the usual one", () => {
  const { mean, deviation } = measureSpread(Array.from({ length: 10_000 }, (_, at) => at % 2));
  expect(mean).toBeCloseTo(0.5, 2);
  expect(deviation).toBeCloseTo(0.5, 2);
  expect(measureSpread([]).mean).toBeCloseTo(0.2);
  expect(measureSpread([]).deviation).toBeCloseTo(0.12);
});
