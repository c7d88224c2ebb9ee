/** A date as a text names it; months count from 0. */
export interface NamedDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Which occurrence is meant of a date without a year. */
export type Tense = "past" | "coming";

/** When a named date begins, in UTC milliseconds; null where there is no such day. */
export function namedDateMs(date: NamedDate, tense: Tense, toldAtMs: number): number | null {
  const { month, day } = date;
  const thisYear = new Date(toldAtMs).getUTCFullYear();
  const inYear = (year: number): number => Date.UTC(year, month ?? 0, day ?? 1);
  if (new Date(inYear(date.year ?? thisYear)).getUTCDate() !== (day ?? 1)) {
    return null;
  }
  if (date.year !== null) {
    return inYear(date.year);
  }
  const isAhead = inYear(thisYear) > toldAtMs;
  if (tense === "past") {
    return inYear(isAhead ? thisYear - 1 : thisYear);
  }
  return inYear(isAhead ? thisYear : thisYear + 1);
}

/** The beginning of the year or month, or the day, so many years, months, weeks or days before. */
export function spanBackMs(amount: number, unit: number, toldAtMs: number): number {
  const told = new Date(toldAtMs);
  const [year, month, day] = [told.getUTCFullYear(), told.getUTCMonth(), told.getUTCDate()];
  if (unit === 0) {
    return Date.UTC(year - amount, 0, 1);
  }
  if (unit === 1) {
    return Date.UTC(year, month - amount, 1);
  }
  return Date.UTC(year, month, day - amount * (unit === 2 ? 7 : 1));
}
