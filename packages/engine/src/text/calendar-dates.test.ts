import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findCalendarDates, monthNames } from "./calendar-dates.ts";

test.each([
  ["on May 7, 2023", { year: 2023, month: 5, day: 7 }],
  ["on 7 May 2023", { year: 2023, month: 5, day: 7 }],
  ["on the 7th of May", { year: null, month: 5, day: 7 }],
  ["on 2023-05-07", { year: 2023, month: 5, day: 7 }],
  ["in 2023-05", { year: 2023, month: 5, day: null }],
  ["in October 2023", { year: 2023, month: 10, day: null }],
  ["in June", { year: null, month: 6, day: null }],
  ["in may", { year: null, month: 5, day: null }],
  ["on Sept 3", { year: null, month: 9, day: 3 }],
  ["in 2023", { year: 2023, month: null, day: null }],
])("%s is one date", (text, date) => {
  expect(findCalendarDates(`What happened ${text}?`)).toEqual([date]);
});

test.each([
  "May I ask who came?",
  "Who joined the march for 40 people?",
  "What did she mar?",
  "How many of the 12 came?",
  "Which of the 20231 rows?",
])("%s names no date", (query) => {
  expect(findCalendarDates(query)).toEqual([]);
});

test("each date of a query is found", () => {
  expect(findCalendarDates("between 3 May 2022 and June 2023, or in 2024")).toEqual([
    { year: 2022, month: 5, day: 3 },
    { year: 2023, month: 6, day: null },
    { year: 2024, month: null, day: null },
  ]);
});

test("every day of the calendar is read in each usual way of writing it", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1950"), max: new Date("2050"), noInvalidDate: true }),
      (time) => {
        const date = {
          year: time.getUTCFullYear(),
          month: time.getUTCMonth() + 1,
          day: time.getUTCDate(),
        };
        const name = monthNames[time.getUTCMonth()];
        const ways = [
          `${name} ${date.day}, ${date.year}`,
          `${date.day} ${name} ${date.year}`,
          time.toISOString().slice(0, 10),
        ];
        for (const way of ways) {
          expect(findCalendarDates(way)).toEqual([date]);
        }
      },
    ),
  );
});
