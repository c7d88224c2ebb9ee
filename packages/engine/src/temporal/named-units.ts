import { type TimeUnit, unitWindow } from "./calendar-units.ts";
import type { Groups, Precision, Span } from "./expression-rule.ts";
import { numberSource, readNumber } from "./number-words.ts";

/** A unit by its name. */
export interface NamedUnit {
  /** It is so many of a unit of the calendar. */
  readonly count: number;
  readonly of: TimeUnit;
  /** The calendar unit that a point given in it lies in. */
  readonly around: TimeUnit;
  readonly precision: Precision;
}

const units: Readonly<Record<string, NamedUnit>> = {
  minute: { count: 1, of: "minute", around: "minute", precision: "instant" },
  hour: { count: 60, of: "minute", around: "hour", precision: "instant" },
  min: { count: 1, of: "minute", around: "minute", precision: "instant" },
  hr: { count: 60, of: "minute", around: "hour", precision: "instant" },
  day: { count: 1, of: "day", around: "day", precision: "day" },
  week: { count: 7, of: "day", around: "week", precision: "day" },
  fortnight: { count: 14, of: "day", around: "week", precision: "day" },
  month: { count: 1, of: "month", around: "month", precision: "month" },
  quarter: { count: 3, of: "month", around: "quarter", precision: "month" },
  year: { count: 12, of: "month", around: "year", precision: "year" },
  decade: { count: 120, of: "month", around: "year", precision: "year" },
};
const oneDay: NamedUnit = { count: 1, of: "day", around: "day", precision: "day" };

/** Matches "three weeks", "half a year", "a year and a half". */
export const amountSource: string = `(?:(?<half>half\\s+an?)|(?<count>${numberSource}))\\s+(?<unit>${Object.keys(units).join("|")})s?\\b(?<andHalf>\\s+and\\s+a\\s+half)?`;

/** The unit that the group `unit` names. */
export function namedUnit({ unit = "", half }: Groups): NamedUnit {
  return (half !== undefined && unit === "year" ? units["month"] : units[unit]) ?? oneDay;
}

/** How much the groups of {@link amountSource} name; a part of a month or of a day is left off. */
export function readAmount(groups: Groups): readonly [number, TimeUnit] {
  const { count, of } = units[groups["unit"] ?? ""] ?? oneDay;
  const whole = groups["half"] === undefined ? readNumber(groups["count"] ?? "") : 0.5;
  const amount = whole + (groups["andHalf"] === undefined ? 0 : 0.5);
  return [Math.floor(amount * count), of];
}

/** The calendar unit that an amount is counted in, around a point. */
export function unitAround(pointMs: number, groups: Groups): Span {
  const { around, precision } = namedUnit(groups);
  return { ...unitWindow(pointMs, around), pointMs, precision };
}
