import { ValidationError } from "./errors/validation-error.ts";

const timestampPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d{2}:\d{2}))?$/;

/**
 * Milliseconds since the epoch of an RFC 3339 time, or of a date, which is read as midnight UTC.
 *
 * @throws {@link ValidationError} on `field` where `value` is neither, or no day of the calendar.
 */
export function parseTimestamp(value: string, field: string): number {
  const match = timestampPattern.exec(value);
  const parsed = match === null ? Number.NaN : Date.parse(toIsoForm(value, match));
  if (Number.isNaN(parsed) || match === null || !isCalendarDay(match)) {
    const shown = JSON.stringify(value.slice(0, 40));
    const reason = `${shown} is not a time: use RFC 3339, such as 2026-03-05T14:00:00Z, or a date`;
    throw new ValidationError(field, reason);
  }
  return parsed;
}

/** RFC 3339 in UTC with milliseconds, such as `2026-03-05T14:00:00.000Z`. */
export function formatTimestamp(timeMs: number): string {
  return new Date(timeMs).toISOString();
}

function toIsoForm(value: string, match: RegExpExecArray): string {
  if (match[4] === undefined) {
    return value;
  }
  const seconds = match[6] === "60" ? "59" : match[6];
  const zone = match[8] === "z" ? "Z" : match[8];
  return `${value.slice(0, 10)}T${match[4]}:${match[5]}:${seconds}${match[7] ?? ""}${zone}`;
}

function isCalendarDay(match: RegExpExecArray): boolean {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
