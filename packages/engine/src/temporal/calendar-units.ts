/** A unit of the calendar or the clock. */
export type TimeUnit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";

/** From `fromMs` up to, but without, `toMs`. */
export interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

const fixedMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** Milliseconds of a day. */
export const dayMs: number = fixedMs.day;

/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const firstMondayMs = 4 * dayMs;

/** Midnight of a day as a wall time; `month` counts from 0, and what is beyond its range carries over. */
export function wallDay(year: number, month: number, day: number = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** The year of a wall time. */
export function yearOf(wallMs: number): number {
  return new Date(wallMs).getUTCFullYear();
}

/** The beginning of the unit that a wall time lies in. */
export function startOfUnit(wallMs: number, unit: TimeUnit): number {
  if (unit === "week") {
    return firstMondayMs + Math.floor((wallMs - firstMondayMs) / fixedMs.week) * fixedMs.week;
  }
  if (unit === "month" || unit === "quarter" || unit === "year") {
    const month = new Date(wallMs).getUTCMonth();
    return wallDay(yearOf(wallMs), month - (month % monthsIn[unit]));
  }
  return Math.floor(wallMs / fixedMs[unit]) * fixedMs[unit];
}

/** The same time of day so many units later; a day that the month lacks becomes its last one. */
export function addUnits(wallMs: number, count: number, unit: TimeUnit): number {
  return unit === "month" || unit === "quarter" || unit === "year"
    ? addMonths(wallMs, count * monthsIn[unit])
    : wallMs + count * fixedMs[unit];
}

/** The whole unit so many units after the one that a wall time lies in. */
export function unitWindow(wallMs: number, unit: TimeUnit, offset: number = 0): Window {
  const fromMs = addUnits(startOfUnit(wallMs, unit), offset, unit);
  return { fromMs, toMs: addUnits(fromMs, 1, unit) };
}

function addMonths(wallMs: number, months: number): number {
  const date = new Date(wallMs);
  const [year, month, day] = [
    date.getUTCFullYear(),
    date.getUTCMonth() + months,
    date.getUTCDate(),
  ];
  const lastDay = new Date(wallDay(year, month + 1, 0)).getUTCDate();
  const timeOfDay = wallMs - startOfUnit(wallMs, "day");
  return wallDay(year, month, Math.min(day, lastDay)) + timeOfDay;
}
