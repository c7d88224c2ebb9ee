import type { Window } from "./calendar-units.ts";

/** The first instant that RFC 3339 can write: the open beginning of a window. */
export const earliestMs: number = Date.parse("0000-01-01T00:00:00.000Z");

/** The last instant that RFC 3339 can write: the open end of a window. */
export const latestMs: number = Date.parse("9999-12-31T23:59:59.999Z");

/** Whether a window has a length and lies in the years that RFC 3339 can write. */
export function isUsable({ fromMs, toMs }: Window): boolean {
  return fromMs >= earliestMs && toMs <= latestMs && fromMs < toMs;
}
