import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatTimestamp, parseTimestamp } from "./timestamp.ts";

const momentMs = fc
  .date({
    min: new Date("0000-01-01T00:00:00.000Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  })
  .map(Number);

describe("parseTimestamp", () => {
  test("reads back every moment that formatTimestamp writes", () => {
    fc.assert(
      fc.property(momentMs, (timeMs) => {
        expect(parseTimestamp(formatTimestamp(timeMs), "at")).toBe(timeMs);
      }),
    );
  });

  test.each([
    ["2026-03-05", "2026-03-05T00:00:00.000Z"],
    ["2026-03-05T14:00:00Z", "2026-03-05T14:00:00.000Z"],
    ["2026-03-05t14:00:00z", "2026-03-05T14:00:00.000Z"],
    ["2026-03-05 14:00:00Z", "2026-03-05T14:00:00.000Z"],
    ["2026-03-05T14:00:00.1234567Z", "2026-03-05T14:00:00.123Z"],
    ["2026-03-05T14:00:00+05:30", "2026-03-05T08:30:00.000Z"],
    ["2026-03-05T00:00:00-08:00", "2026-03-05T08:00:00.000Z"],
    ["2016-12-31T23:59:60Z", "2016-12-31T23:59:59.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["0000-02-29", "0000-02-29T00:00:00.000Z"],
    ["0099-01-01", "0099-01-01T00:00:00.000Z"],
  ])("reads %s as %s", (written, meant) => {
    expect(formatTimestamp(parseTimestamp(written, "at"))).toBe(meant);
  });

  test.each([
    "",
    "yesterday",
    "1709647200000",
    "2026",
    "2026-03",
    "2026-3-5",
    "2026-03-05T14:00:00",
    "2026-03-05T14:00Z",
    "2026-03-05T24:00:00Z",
    "2026-03-05T14:60:00Z",
    "2026-03-05T14:00:00+0530",
    "2026-03-05T14:00:00+99:00",
    "2026-02-29",
    "2026-02-30T00:00:00Z",
    "2026-04-31",
    "2026-13-01",
    "2026-00-01",
    "2026-01-00",
    "2026-03-05\n",
    "+002026-03-05",
    "9999-12-31T23:59:59-01:00",
    "0000-01-01T00:00:00+01:00",
  ])("refuses %j and names the field", (written) => {
    expect(() => parseTimestamp(written, "items[2].observedAt")).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "items[2].observedAt" }),
    );
  });
});
