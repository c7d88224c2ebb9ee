import type { CalendarDate } from "../text/calendar-dates.ts";

/** From `fromMs` up to, but without, `toMs`: milliseconds since 1970, UTC. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The time a date covers in UTC; where it names no year, in each of `years`. */
export function toPeriods(date: CalendarDate, years: readonly number[]): Period[] {
  return (date.year === null ? years : [date.year]).map((year) => toPeriod(date, year));
}

function toPeriod({ month, day }: CalendarDate, year: number): Period {
  if (month === null) {
    return { fromMs: Date.UTC(year, 0), toMs: Date.UTC(year + 1, 0) };
  }
  if (day === null) {
    return { fromMs: Date.UTC(year, month - 1), toMs: Date.UTC(year, month) };
  }
  return { fromMs: Date.UTC(year, month - 1, day), toMs: Date.UTC(year, month - 1, day + 1) };
}
