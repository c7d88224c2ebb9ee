import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseNaturalPhrase } from "./natural-phrase.ts";
import { earliestMs, latestMs } from "./usable-window.ts";

/** A Saturday. */
const reference = "2026-05-16T14:30:00.000Z";
const phrases = [
  { name: "Fiscal Q3", anchor: "2026-01-31", expression: "+P6M..+P9M" },
  { name: "Q3", anchor: "2026-01-01", expression: "P1M..P2M" },
  { name: "today", anchor: "2020-01-01", expression: "P0D..P1D" },
];

function read(
  phrase: string,
  options: { at?: string; zone?: string; named?: boolean } = {},
): string {
  const { at = reference, zone = "UTC", named = false } = options;
  const window = parseNaturalPhrase(phrase, {
    referenceMs: Date.parse(at),
    timezone: zone,
    phrases: named ? phrases : [],
  });
  return window === null ? "none" : `${shown(window.fromMs)} ${shown(window.toMs)}`;
}

function windowOf(phrase: string): unknown {
  const referenceMs = Date.parse(reference);
  return parseNaturalPhrase(phrase, { referenceMs, timezone: "UTC", phrases: [] });
}

/** A day where it is midnight, and "now" for the millisecond after the reference time. */
function shown(timeMs: number): string {
  if (timeMs === Date.parse(reference) + 1) {
    return "now";
  }
  return new Date(timeMs).toISOString().replace("T00:00:00.000Z", "").replace(":00.000Z", "");
}

test.each([
  ["today", "2026-05-16 2026-05-17"],
  ["Yesterday", "2026-05-15 2026-05-16"],
  ["tomorrow", "2026-05-17 2026-05-18"],
  ["the day before yesterday", "2026-05-14 2026-05-15"],
  ["this week", "2026-05-11 2026-05-18"],
  ["last week", "2026-05-04 2026-05-11"],
  ["next week", "2026-05-18 2026-05-25"],
  ["last weekend", "2026-05-09 2026-05-11"],
  ["this weekend", "2026-05-16 2026-05-18"],
  ["last month", "2026-04-01 2026-05-01"],
  ["this quarter", "2026-04-01 2026-07-01"],
  ["during the last quarter", "2026-01-01 2026-04-01"],
  ["next quarter", "2026-07-01 2026-10-01"],
  ["this year", "2026-01-01 2027-01-01"],
  ["last year", "2025-01-01 2026-01-01"],
  ["the week before last", "2026-04-27 2026-05-04"],
  ["the month after next", "2026-07-01 2026-08-01"],
  ["earlier this month", "2026-05-01 now"],
  ["so far this year", "2026-01-01 now"],
  ["year to date", "2026-01-01 now"],
  ["later this week", "2026-05-16T14:30 2026-05-18"],
  ["this past week", "2026-05-09T14:30 now"],
  ["the weekend", "2026-05-16 2026-05-18"],
  ["the 1990s", "1990-01-01 2000-01-01"],
  ["end of last month", "2026-04-21 2026-05-01"],
])("the unit of the calendar is read: %s", (phrase, window) => {
  expect(read(phrase)).toBe(window);
});

test.each([
  ["last 30 days", "2026-04-16T14:30 now"],
  ["past two weeks", "2026-05-02T14:30 now"],
  ["the past week", "2026-05-09T14:30 now"],
  ["in the last twelve months", "2025-05-16T14:30 now"],
  ["last two quarters", "2025-11-16T14:30 now"],
  ["last couple of years", "2024-05-16T14:30 now"],
  ["last 2 hours", "2026-05-16T12:30 now"],
  ["past 24 hrs", "2026-05-15T14:30 now"],
  ["last 15 mins", "2026-05-16T14:15 now"],
  ["last half an hour", "2026-05-16T14:00 now"],
  ["next 3 months", "2026-05-16T14:30 2026-08-16T14:30"],
  ["a year ago", "2025-01-01 2026-01-01"],
  ["two weeks ago", "2026-04-27 2026-05-04"],
  ["three days ago", "2026-05-13 2026-05-14"],
  ["half a year ago", "2025-11-01 2025-12-01"],
  ["a year and a half ago", "2024-01-01 2025-01-01"],
])("the time counted from now is read: %s", (phrase, window) => {
  expect(read(phrase)).toBe(window);
});

test.each([
  ["in March", "2026-03-01 2026-04-01"],
  ["in June", "2025-06-01 2025-07-01"],
  ["May", "2026-05-01 2026-06-01"],
  ["March 2025", "2025-03-01 2025-04-01"],
  ["March of last year", "2025-03-01 2025-04-01"],
  ["last December", "2025-12-01 2026-01-01"],
  ["2025", "2025-01-01 2026-01-01"],
  ["in 2025", "2025-01-01 2026-01-01"],
  ["Q3", "2025-07-01 2025-10-01"],
  ["Q1 2026", "2026-01-01 2026-04-01"],
  ["the third quarter of last year", "2025-07-01 2025-10-01"],
  ["on 5 May", "2026-05-05 2026-05-06"],
  ["the fifth of May 2024", "2024-05-05 2024-05-06"],
  ["May 5th, 2024", "2024-05-05 2024-05-06"],
  ["29 February", "2024-02-29 2024-03-01"],
  ["on the 12th", "2026-05-12 2026-05-13"],
  ["2026-03-05", "2026-03-05 2026-03-06"],
  ["2026-03", "2026-03-01 2026-04-01"],
  ["the first week of May", "2026-05-01 2026-05-08"],
  ["the last week of February", "2026-02-22 2026-03-01"],
  ["mid-February", "2026-02-10 2026-02-20"],
  ["the second half of July", "2025-07-17 2025-08-01"],
  ["early 2025", "2025-01-01 2025-05-01"],
  ["late 2025", "2025-09-01 2026-01-01"],
  ["summer 2024", "2024-06-01 2024-09-01"],
  ["the winter of 2024", "2024-12-01 2025-03-01"],
  ["last Friday", "2026-05-15 2026-05-16"],
  ["Saturday", "2026-05-09 2026-05-10"],
  ["next Friday", "2026-05-22 2026-05-23"],
  ["Tuesday last week", "2026-05-05 2026-05-06"],
  ["last Christmas", "2025-12-25 2025-12-26"],
  ["3pm yesterday", "2026-05-15T15:00 2026-05-15T16:00"],
  ["noon on 5 May", "2026-05-05T12:00 2026-05-05T13:00"],
])("the date is read, without a year as the last one: %s", (phrase, window) => {
  expect(read(phrase)).toBe(window);
});

test.each([
  ["since March", "2026-03-01 now"],
  ["ever since yesterday", "2026-05-15 now"],
  ["from March onwards", "2026-03-01 now"],
  ["after Easter", "2026-04-06 now"],
  ["between March and May", "2026-03-01 2026-06-01"],
  ["between November and February", "2025-11-01 2026-03-01"],
  ["from Monday to Friday", "2026-05-11 2026-05-16"],
  ["from March to May 2025", "2025-03-01 2025-06-01"],
  ["between March 2024 and May", "2024-03-01 2024-06-01"],
  ["from last week to today", "2026-05-04 2026-05-17"],
  ["between a year and a half ago and yesterday", "2024-01-01 2026-05-16"],
  ["March – May 2025", "2025-03-01 2025-06-01"],
  ["5 to 10 May", "2026-05-05 2026-05-11"],
])("the range is read: %s", (phrase, window) => {
  expect(read(phrase)).toBe(window);
});

test("a range without a beginning or an end is open", () => {
  expect(windowOf("before Friday")).toEqual({ fromMs: earliestMs, toMs: Date.parse("2026-05-15") });
  expect(windowOf("until Friday")).toEqual({ fromMs: earliestMs, toMs: Date.parse("2026-05-16") });
  expect(windowOf("since tomorrow")).toEqual({ fromMs: Date.parse("2026-05-17"), toMs: latestMs });
});

test.each([
  "before the migration",
  "since the launch",
  "fiscal Q3",
  "last year's report",
  "05/03/2026",
  "31 April",
  "2026-13",
  "last month and this month",
  "the cat",
  "",
  "99999 decades ago",
])("what is no time gives none: %j", (phrase) => {
  expect(read(phrase)).toBe("none");
});

test.each([
  ["fiscal q3", "2026-07-31 2026-10-31"],
  ["in  FISCAL Q3", "2026-07-31 2026-10-31"],
  ["Q3", "2026-02-01 2026-03-01"],
  ["since Q3", "2026-02-01 now"],
  ["between Q3 and yesterday", "2026-02-01 2026-05-16"],
  ["Today", "2020-01-01 2020-01-02"],
  ["sales of Q3, please", "2026-02-01 2026-03-01"],
  ["Q30", "none"],
])("an added phrase is found as a whole and wins over what is built in: %s", (phrase, window) => {
  expect(read(phrase, { named: true })).toBe(window);
});

test("days are those of the time zone", () => {
  const zone = "America/New_York";
  expect(read("today", { zone, at: "2026-05-16T02:00:00Z" })).toBe(
    "2026-05-15T04:00 2026-05-16T04:00",
  );
  expect(read("in March", { zone })).toBe("2026-03-01T05:00 2026-04-01T04:00");
  expect(read("3pm yesterday", { zone })).toBe("2026-05-15T19:00 2026-05-15T20:00");
});

test("the days on which the clocks change have 23 and 25 hours", () => {
  const zone = "Europe/Berlin";
  expect(read("29 March 2026", { zone })).toBe("2026-03-28T23:00 2026-03-29T22:00");
  expect(read("25 October 2025", { zone })).toBe("2025-10-24T22:00 2025-10-25T22:00");
  expect(read("26 October 2025", { zone })).toBe("2025-10-25T22:00 2025-10-26T23:00");
});

test("hours are counted on, and now is now, where the clocks show an hour twice", () => {
  const at = "2026-10-25T01:30:00.000Z";
  const zone = "Europe/Berlin";
  expect(read("last 2 hours", { zone, at })).toBe("2026-10-24T23:30 2026-10-25T01:30:00.001Z");
  expect(read("last 7 days", { zone, at })).toBe("2026-10-18T00:30 2026-10-25T01:30:00.001Z");
});

const words = fc.constantFrom(
  ..."last next this past since until before after between and from to in on the of a 3 30 two 2025 99999 days weeks months years quarter week month year ago March May February Friday weekend Q3 mid- early end Easter Christmas summer 5 31st 2026-02-29 pm 12:30 now".split(
    " ",
  ),
);
const anyPhrase = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.array(words, { maxLength: 7 }).map((list) => list.join(" ")),
);
const anyTime = fc.integer({ min: Date.parse("1900-01-01"), max: Date.parse("2200-01-01") });
const anyZone = fc.constantFrom("UTC", "Europe/Lisbon", "America/New_York", "Pacific/Apia");

test("any text in any zone at any time gives none or a window with a length", () => {
  fc.assert(
    fc.property(anyPhrase, anyTime, anyZone, (phrase, referenceMs, timezone) => {
      const window = parseNaturalPhrase(phrase, { referenceMs, timezone, phrases });
      if (window !== null) {
        expect(window.fromMs).toBeLessThan(window.toMs);
      }
    }),
    { numRuns: 1_000 },
  );
});
