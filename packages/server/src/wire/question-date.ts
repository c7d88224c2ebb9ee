import { parseTimestamp, ValidationError } from "@keepsake/core";

/** Such as `2026-03-05`, `2026/03/05 (Thu) 23:40` or `2026-03-05 23:40`. */
const pattern =
  /^(\d{4})[-/](\d{2})[-/](\d{2})(?: \([A-Za-z]{3}\))?(?: (\d{2}:\d{2}(?::\d{2})?))?$/;

/**
 * When a question is asked: an RFC 3339 time, or a day or minute in UTC. A question of a day is asked at
 * its end, when all is known that was said on it.
 *
 * @throws {@link ValidationError} where it is none.
 */
export function readQuestionDate(given: string): string {
  const [match, year, month, day, time = "23:59:59.999"] = pattern.exec(given) ?? [];
  const date = match === undefined ? given : `${year}-${month}-${day}T${withSeconds(time)}Z`;
  try {
    return new Date(parseTimestamp(date, "questionDate")).toISOString();
  } catch (error) {
    throw ValidationError.isInstance(error)
      ? new ValidationError("questionDate", `${JSON.stringify(given)} is not a date or a time`)
      : error;
  }
}

function withSeconds(time: string): string {
  return time.length === 5 ? `${time}:00` : time;
}
