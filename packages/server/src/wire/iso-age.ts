import { ValidationError } from "@keepsake/core";

const pattern =
  /^P(?=\d|T\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

/**
 * The time in milliseconds that lies an age, such as `P30D`, before another one, by the calendar in UTC.
 *
 * @throws {@link ValidationError} on `field` where it is no ISO 8601 duration in whole numbers.
 */
export function timeBefore(nowMs: number, age: string, field: string): number {
  const match = pattern.exec(age);
  if (match === null) {
    const reason = `${JSON.stringify(age.slice(0, 80))} is no duration; give one such as P30D`;
    throw new ValidationError(field, reason);
  }
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = new Date(nowMs);
  time.setUTCMonth(time.getUTCMonth() - 12 * years - months);
  const dayMs = 24 * 60 * 60_000;
  const clockMs = ((hours * 60 + minutes) * 60 + seconds) * 1_000;
  return time.getTime() - (weeks * 7 + days) * dayMs - clockMs;
}
