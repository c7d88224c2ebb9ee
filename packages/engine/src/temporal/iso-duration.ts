import { addUnits, type TimeUnit } from "./calendar-units.ts";

/** A length of time by the calendar; every part has the sign of the whole. */
export type IsoDuration = ReadonlyMap<TimeUnit | "second", number>;

const pattern =
  /^([+-]?)P(?=\d|T\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;
const units = ["year", "month", "week", "day", "hour", "minute", "second"] as const;

/** Reads an ISO 8601 duration in whole numbers, such as `P1Y2M10DT2H30M` or `-P2W`; else null. */
export function parseIsoDuration(text: string): IsoDuration | null {
  const match = pattern.exec(text.trim().toUpperCase());
  if (match === null) {
    return null;
  }
  const sign = match[1] === "-" ? -1 : 1;
  return new Map(units.map((unit, index) => [unit, sign * Number(match[index + 2] ?? 0)]));
}

/**
 * The instant a duration after another, in UTC: years and months first, where a day that the month
 * lacks becomes its last one, then the rest.
 */
export function addIsoDuration(instantMs: number, duration: IsoDuration): number {
  const months = (duration.get("year") ?? 0) * 12 + (duration.get("month") ?? 0);
  let sum = addUnits(instantMs, months, "month");
  for (const unit of ["week", "day", "hour", "minute"] as const) {
    sum = addUnits(sum, duration.get(unit) ?? 0, unit);
  }
  return sum + (duration.get("second") ?? 0) * 1_000;
}
