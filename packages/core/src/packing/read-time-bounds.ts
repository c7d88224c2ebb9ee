import { ValidationError } from "../errors/validation-error.ts";
import { parseTimestamp } from "../timestamp.ts";

/** A stretch of time in milliseconds: since <= time < until. */
export interface TimeBounds {
  readonly sinceMs: number | null;
  readonly untilMs: number | null;
}

/**
 * The stretch of time that a filter asks for.
 *
 * @throws `ValidationError` on field `until` where it is not after `since`.
 */
export function readTimeBounds(filter: {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}): TimeBounds {
  const sinceMs = toMs(filter.since, "since");
  const untilMs = toMs(filter.until, "until");
  if (sinceMs !== null && untilMs !== null && sinceMs >= untilMs) {
    const reason = `${filter.until} is not after since, ${filter.since}; give a later time`;
    throw new ValidationError("until", reason);
  }
  return { sinceMs, untilMs };
}

function toMs(time: string | undefined, field: string): number | null {
  return time === undefined ? null : parseTimestamp(time, field);
}
