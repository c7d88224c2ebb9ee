import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addIsoDuration, parseIsoDuration } from "./iso-duration.ts";

test.each([
  ["+P6M", "2026-01-31", "2026-07-31"],
  ["P1M", "2026-01-31", "2026-02-28"],
  ["-P1Y", "2024-02-29", "2023-02-28"],
  ["P2W", "2026-05-01", "2026-05-15"],
  ["P1Y2M10DT2H30M", "2026-01-01", "2027-03-11T02:30:00Z"],
  ["pt90s", "2026-01-01", "2026-01-01T00:01:30Z"],
  ["P0D", "2026-01-01", "2026-01-01"],
])("%s after %s is reckoned by the calendar", (duration, anchor, end) => {
  const parsed = parseIsoDuration(duration);
  expect(parsed && addIsoDuration(Date.parse(anchor), parsed)).toBe(Date.parse(end));
});

test.each(["", "P", "PT", "6M", "P6", "P1.5Y", "P-6M", "++P1D", "P1D2Y", "P1H", "P1DT"])(
  "%j is no duration",
  (text) => {
    expect(parseIsoDuration(text)).toBeNull();
  },
);

test("any text is read or is no duration", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseIsoDuration(text);
      expect(parsed === null || parsed.size === 7).toBe(true);
    }),
  );
});
