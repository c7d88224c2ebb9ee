import { dayMs, wallDay } from "./calendar-units.ts";
import { chooseOfYear, relationSource, yearSource } from "./choose-span.ts";
import type { ExpressionRule, Span } from "./expression-rule.ts";

type Holiday = readonly [name: string, dayIn: (year: number) => number];

/** The longer of two names that begin alike comes first. */
const holidays: readonly Holiday[] = [
  ["good friday", (year) => easterSunday(year) - 2 * dayMs],
  ["easter monday", (year) => easterSunday(year) + dayMs],
  ["easter sunday", easterSunday],
  ["easter", easterSunday],
  ["christmas eve", (year) => wallDay(year, 11, 24)],
  ["christmas day", (year) => wallDay(year, 11, 25)],
  ["christmas", (year) => wallDay(year, 11, 25)],
  ["new years eve", (year) => wallDay(year, 11, 31)],
  ["new years day", (year) => wallDay(year, 0)],
  ["new years", (year) => wallDay(year, 0)],
  ["new year", (year) => wallDay(year, 0)],
  ["halloween", (year) => wallDay(year, 9, 31)],
];

const nameSource = holidays
  .map(([name]) => name.replace("years", "year['’]?s['’]?").replaceAll(" ", "\\s+"))
  .join("|");

/** "Easter", "last Christmas", "New Year's Eve 2024". */
const holidayRule: ExpressionRule = {
  pattern: `\\b(?:(?<relation>${relationSource})\\s+)?(?<holiday>${nameSource})(?!\\w)${yearSource}`,
  needsLead: ({ relation, year, yearRelation }) =>
    relation === undefined && year === undefined && yearRelation === undefined,
  read: (groups, moment) => {
    const name = groups["holiday"]?.replaceAll(/['’]/g, "").replaceAll(/\s+/g, " ");
    const dayIn = holidays.find(([known]) => known === name)?.[1];
    return dayIn === undefined
      ? null
      : chooseOfYear(groups, moment, (year) => wholeDay(dayIn(year)));
  },
};

/** Days that have a name. */
export const holidayRules: readonly ExpressionRule[] = [holidayRule];

function wholeDay(fromMs: number): Span {
  return { fromMs, toMs: fromMs + dayMs, precision: "day" };
}

/** Easter Sunday of the Gregorian calendar, by Gauss's rule as corrected by Lichtenberg. */
export function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const moonShift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sunShift = 2 - Math.floor((3 * century + 3) / 4);
  const cycle = year % 19;
  const moon = (19 * cycle + moonShift) % 30;
  const correction = Math.floor((moon + Math.floor(cycle / 11)) / 29);
  const fullMoon = 21 + moon - correction;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sunShift) % 7);
  const toSunday = 7 - ((fullMoon - firstSunday) % 7);
  return wallDay(year, 2, fullMoon + toSunday);
}
