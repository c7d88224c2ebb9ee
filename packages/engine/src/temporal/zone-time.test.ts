import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromWallMs, isTimeZone, toInstant, toWallMs, zonedTime } from "./zone-time.ts";

const zones = ["UTC", "Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"];

test.each([
  ["Europe/Lisbon", true],
  ["UTC", true],
  ["Europe/Atlantis", false],
  ["", false],
])("%j is a time zone: %s", (name, isKnown) => {
  expect(isTimeZone(name)).toBe(isKnown);
});

test("the clocks of a zone show its summer time in summer only", () => {
  expect(toWallMs(Date.parse("2026-01-05T12:00:00Z"), "Europe/Berlin")).toBe(
    Date.parse("2026-01-05T13:00:00Z"),
  );
  expect(toWallMs(Date.parse("2026-07-05T12:00:00Z"), "Europe/Berlin")).toBe(
    Date.parse("2026-07-05T14:00:00Z"),
  );
});

test("a wall time that the clocks skip is carried past the gap", () => {
  expect(fromWallMs(Date.parse("2026-03-29T02:30:00Z"), "Europe/Berlin")).toBe(
    Date.parse("2026-03-29T01:30:00Z"),
  );
});

test("a wall time that the clocks show twice is the first, except that now is now", () => {
  const wallMs = Date.parse("2026-10-25T02:30:00Z");
  const second = Date.parse("2026-10-25T01:30:00Z");
  expect(fromWallMs(wallMs, "Europe/Berlin")).toBe(Date.parse("2026-10-25T00:30:00Z"));
  expect(toInstant(wallMs, zonedTime(second, "Europe/Berlin"))).toBe(second);
});

test("an instant that no other shares its wall time with comes back from it", () => {
  const instants = fc.integer({ min: Date.parse("1930-01-01"), max: Date.parse("2090-01-01") });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instantMs, zone) => {
      const back = fromWallMs(toWallMs(instantMs, zone), zone);
      expect(instantMs - back).toBeGreaterThanOrEqual(0);
      expect(instantMs - back).toBeLessThanOrEqual(3_600_000);
      expect(toWallMs(back, zone)).toBe(toWallMs(instantMs, zone));
    }),
  );
});
