import { expect, test } from "vitest";
import type { SearchHit } from "../storage/log-storage.ts";
import { findCalendarDates } from "../text/calendar-dates.ts";
import { scoreDates } from "./score-dates.ts";

const score = (text: string, ...times: string[]) =>
  scoreDates(findCalendarDates(text), times.map(toHit));

test("within the date a hit scores 1, and long before or after it 0", () => {
  const times = ["2023-05-07T23:59:59Z", "2023-05-01T00:00:00Z", "2023-07-01T00:00:00Z"];
  expect(score("7 May 2023", ...times)).toEqual([1, 0, 0]);
});

test("after the date a hit scores ever less", () => {
  const [next = 0, later = 0] = score("7 May 2023", "2023-05-09T00:00:00Z", "2023-05-15T00:00:00Z");
  expect(next).toBeLessThan(1);
  expect(later).toBeLessThan(next);
  expect(later).toBeGreaterThan(0);
});

test("a date without a year is that of any year, and carries over its end", () => {
  const times = ["2021-12-20T00:00:00Z", "2022-12-20T00:00:00Z", "2023-01-02T00:00:00Z"];
  const [first, second, third] = score("in December", ...times);
  expect([first, second]).toEqual([1, 1]);
  expect(third).toBeGreaterThan(0);
});

test("without a date there is nothing to score", () => {
  expect(score("some day", "2023-05-07T00:00:00Z")).toEqual([]);
});

function toHit(time: string): SearchHit {
  return {
    scope: "user:ana",
    position: 0,
    terms: [],
    row: 1,
    observedAtMs: Date.parse(time),
    recordedAtMs: Date.parse(time),
    session: 1,
    speaker: null,
    role: "user",
    wordCount: 5,
    isQuestion: false,
    manner: 0,
  };
}
