import { expect, test } from "vitest";
import { runIsolationRounds } from "./isolation-rounds.ts";

test("no actor is shown anything of a scope that it may not read, and all of those it may", async () => {
  const { leaks, missing, ...counts } = await runIsolationRounds({ pairs: 288, seed: 1 });
  expect(leaks).toEqual([]);
  expect(missing).toEqual([]);
  expect(counts.pairs).toBe(288);
  expect(counts.attempts).toBe(3 * 288);
  expect(counts.closedPairs).toBeGreaterThan(100);
  expect(counts.closedPairs).toBeLessThan(250);
}, 120_000);
