import { expect, test } from "vitest";
import { easterSunday } from "./holiday-rules.ts";

test.each([
  "1961-04-02",
  "2000-04-23",
  "2008-03-23",
  "2011-04-24",
  "2024-03-31",
  "2026-04-05",
  "2038-04-25",
  "2049-04-18",
])("Easter is on %s", (date) => {
  expect(easterSunday(Number(date.slice(0, 4)))).toBe(Date.parse(date));
});
