import { ValidationError } from "./errors/validation-error.ts";

const timestampPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d{2}:\d{2}))?$/;

/** As `formatTimestamp` writes it. */
const utcPattern = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

const earliestMs = Date.parse("0000-01-01T00:00:00.000Z");
const latestMs = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * Milliseconds since the epoch of an RFC 3339 time, or of a date, which is read as midnight UTC.
 *
 * @throws {@link ValidationError} on `field` where `value` is neither, or no day of the calendar.
 */
export function parseTimestamp(value: string, field: string): number {
  const parsed = Date.parse(utcPattern.test(value) ? value : toIsoForm(value));
  if (!hasFourDigitYear(parsed) || !isCalendarDay(value.slice(0, 10))) {
    const shown = JSON.stringify(value.slice(0, 40));
    const reason = `${shown} is not a time: use RFC 3339, such as 2026-03-05T14:00:00Z, or a date`;
    throw new ValidationError(field, reason);
  }
  return parsed;
}

/**
 * A time as {@link parseTimestamp} takes it, in the form of {@link formatTimestamp}.
 *
 * @throws {@link ValidationError} as `parseTimestamp`.
 */
export function toUtcTimestamp(value: string, field: string): string {
  const timeMs = parseTimestamp(value, field);
  return utcPattern.test(value) ? value : formatTimestamp(timeMs);
}

/** RFC 3339 in UTC with milliseconds, such as `2026-03-05T14:00:00.000Z`. */
export function formatTimestamp(timeMs: number): string {
  return new Date(timeMs).toISOString();
}

/** An offset can carry a time out of the years that RFC 3339 can write. */
function hasFourDigitYear(timeMs: number): boolean {
  return timeMs >= earliestMs && timeMs <= latestMs;
}

/** The form that `Date.parse` is specified for; "" where there is none. */
function toIsoForm(value: string): string {
  const match = timestampPattern.exec(value);
  if (match === null || match[4] === undefined) {
    return match === null ? "" : value;
  }
  const seconds = match[6] === "60" ? "59" : match[6];
  const zone = match[8] === "z" ? "Z" : match[8];
  return `${value.slice(0, 10)}T${match[4]}:${match[5]}:${seconds}${match[7] ?? ""}${zone}`;
}

/** Every month has 28 days, and `Date.parse` refuses those that none has. */
function isCalendarDay(date: string): boolean {
  const day = Number(date.slice(8));
  return day <= 28 || new Date(date).getUTCDate() === day;
}
