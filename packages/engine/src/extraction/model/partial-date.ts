import { parseTimestamp } from "@keepsake/core";

const partialPattern = /^\d{4}(?:-\d{2})?$/u;

/**
 * Milliseconds since the epoch at which a date of any precision begins: `2026`, `2026-03`,
 * `2026-03-14`, or an RFC 3339 time. Null for what is none.
 */
export function partialDateMs(date: string): number | null {
  const whole = partialPattern.test(date) ? `${date}-01-01`.slice(0, 10) : date;
  try {
    return parseTimestamp(whole, "date");
  } catch {
    return null;
  }
}
