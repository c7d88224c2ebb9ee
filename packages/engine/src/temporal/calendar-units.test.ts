import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addUnits, startOfUnit, type TimeUnit, unitWindow } from "./calendar-units.ts";

const units: readonly TimeUnit[] = ["minute", "hour", "day", "week", "month", "quarter", "year"];
const day = (text: string): number => Date.parse(text);

test.each([
  ["2026-01-31", [1, "month"], "2026-02-28"],
  ["2024-02-29", [1, "year"], "2025-02-28"],
  ["2026-03-31", [-1, "month"], "2026-02-28"],
  ["2026-05-31", [2, "quarter"], "2026-11-30"],
  ["2026-12-31", [1, "day"], "2027-01-01"],
] as const)("%s and %j is %s", (from, [count, unit], to) => {
  expect(addUnits(day(from), count, unit)).toBe(day(to));
});

test("a week begins on Monday", () => {
  expect(startOfUnit(day("2026-05-17T20:00:00Z"), "week")).toBe(day("2026-05-11"));
  expect(startOfUnit(day("2026-05-18"), "week")).toBe(day("2026-05-18"));
});

test("every time lies in the unit around it, and the next unit begins where it ends", () => {
  const times = fc.integer({ min: day("1800-01-01"), max: day("2300-01-01") });
  fc.assert(
    fc.property(times, fc.constantFrom(...units), (timeMs, unit) => {
      const { fromMs, toMs } = unitWindow(timeMs, unit);
      expect(fromMs).toBeLessThanOrEqual(timeMs);
      expect(timeMs).toBeLessThan(toMs);
      expect(unitWindow(timeMs, unit, 1).fromMs).toBe(toMs);
      expect(startOfUnit(toMs, unit)).toBe(toMs);
    }),
  );
});
