import { monthNames } from "../../text/calendar-dates.ts";

const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const isoDate = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/u;

/**
 * A moment as people write it: `14 May 2026`; of the first of a month that month alone, unless it is
 * known to be a day.
 */
export function formatMoment(timestamp: string, isDay: boolean = false): string {
  const time = new Date(timestamp);
  const isStartOfMonth = !isDay && time.getUTCDate() === 1 && isMidnight(time);
  const month = `${monthOf(time)} ${time.getUTCFullYear()}`;
  return isStartOfMonth ? month : `${time.getUTCDate()} ${month}`;
}

/**
 * A value that is a date as people write it, with its time of day if it has one, and where asked
 * for with the day of the week; any other value as it is.
 */
export function formatValue(value: string, withWeekday: boolean): string {
  if (!isoDate.test(value) || Number.isNaN(Date.parse(value))) {
    return value;
  }
  const time = new Date(value);
  const weekday = withWeekday ? `${weekdays[time.getUTCDay()] ?? ""} ` : "";
  const day = `${weekday}${time.getUTCDate()} ${monthOf(time)} ${time.getUTCFullYear()}`;
  return isMidnight(time) ? day : `${day}, ${time.toISOString().slice(11, 16)}`;
}

function monthOf(time: Date): string {
  const name = monthNames[time.getUTCMonth()] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isMidnight(time: Date): boolean {
  return time.getTime() % 86_400_000 === 0;
}
