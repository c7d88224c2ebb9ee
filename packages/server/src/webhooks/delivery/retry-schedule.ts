const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * Milliseconds between an attempt that failed and the next one, thirteen attempts over about a day: five
 * seconds, half a minute, two, ten and thirty minutes, then one, two, two, three, four, five and six
 * hours.
 */
export const retryDelaysMs: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  1 * hour,
  2 * hour,
  2 * hour,
  3 * hour,
  4 * hour,
  5 * hour,
  6 * hour,
];

/** How far a delay lies from the schedule at most, so that many that failed at once do not come back at once. */
const jitter = 0.2;

/** The longest that a receiver can ask for with `Retry-After`. */
const longestWaitMs = 24 * hour;

/** What a delay depends on. */
export interface FailedTry {
  /** How often the delivery was sent, from 1. */
  readonly tries: number;
  /** What the receiver asked for; null for nothing. */
  readonly retryAfterMs: number | null;
  /** From 0 up to, but without, 1. */
  readonly random: number;
}

/** Milliseconds until the next attempt; null where there is none. */
export function nextDelay(
  delaysMs: readonly number[],
  { tries, retryAfterMs, random }: FailedTry,
): number | null {
  const planned = delaysMs[tries - 1];
  if (planned === undefined) {
    return null;
  }
  const spread = Math.round(planned * (1 + jitter * (2 * random - 1)));
  return Math.max(spread, Math.min(retryAfterMs ?? 0, longestWaitMs));
}

/** Milliseconds of a `Retry-After`: RFC 9110, section 10.2.3. Null where there is none, or it cannot be read. */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) {
    return null;
  }
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) {
    return Number(text) * second;
  }
  const waitMs = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) - nowMs : Number.NaN;
  return Number.isNaN(waitMs) ? null : Math.max(waitMs, 0);
}
