import { expect, test } from "vitest";
import { nextDelay, readRetryAfter, retryDelaysMs } from "./retry-schedule.ts";

const hour = 3_600_000;

test("thirteen attempts go over about a day, ever more slowly", () => {
  const total = retryDelaysMs.reduce((sum, delayMs) => sum + delayMs, 0);
  expect(retryDelaysMs).toHaveLength(12);
  expect(total).toBeGreaterThan(20 * hour);
  expect(total).toBeLessThan(28 * hour);
  expect(retryDelaysMs).toEqual(retryDelaysMs.toSorted((left, right) => left - right));
});

function delay(failed: Partial<Parameters<typeof nextDelay>[1]>): number | null {
  return nextDelay([1_000], { tries: 1, random: 0.5, retryAfterMs: null, ...failed });
}

test("a delay lies up to a fifth before or after the schedule, and after the last there is none", () => {
  const delays = [0, 0.5, 0.999_999].map((random) => delay({ random }));
  expect(delays).toEqual([800, 1_000, 1_200]);
  expect(delay({ tries: 2 })).toBeNull();
});

test("a receiver can ask for a longer delay, up to a day, and for no shorter one", () => {
  const asked = [0, 5_000, 1e12].map((retryAfterMs) => delay({ retryAfterMs }));
  expect(asked).toEqual([1_000, 5_000, 24 * hour]);
});

test.each([
  [null, null],
  ["7", 7_000],
  [" 7 ", 7_000],
  ["Thu, 05 Mar 2026 14:00:30 GMT", 30_000],
  ["Thu, 05 Mar 2026 13:00:00 GMT", 0],
  ["soon", null],
  ["-5", null],
  ["1e9", null],
])("Retry-After %j asks for %j milliseconds", (header, expected) => {
  expect(readRetryAfter(header, Date.parse("2026-03-05T14:00:00Z"))).toBe(expected);
});
