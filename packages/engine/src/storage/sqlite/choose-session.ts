import type { LogEnd } from "./tables/scopes-table.ts";

/** Turns further apart than this belong to different sessions. */
const sessionGapMs = 30 * 60_000;

/**
 * The session of an event that arrives at the end of a log: that of the event before it, unless
 * more time lies between them. A new session is named by the position of its first event.
 */
export function chooseSession(log: LogEnd, observedAtMs: number): number {
  const isNear = Math.abs(observedAtMs - log.lastObservedAtMs) <= sessionGapMs;
  return isNear && log.eventCount > 0 ? log.lastSession : log.eventCount;
}
