/** Turns further apart than this belong to different sessions. */
const sessionGapMs = 30 * 60_000;

/** The end of a scope's log. */
export interface LogTail {
  /** Events that ever arrived in the scope. */
  readonly eventCount: number;
  readonly lastObservedAtMs: number;
  readonly lastSession: number;
}

/**
 * The session of an event that arrives at the end of a log: that of the event before it, unless
 * more time lies between them. A new session is named by the position of its first event. Every
 * storage uses it.
 */
export function chooseSession(log: LogTail, observedAtMs: number): number {
  const isNear = Math.abs(observedAtMs - log.lastObservedAtMs) <= sessionGapMs;
  return isNear && log.eventCount > 0 ? log.lastSession : log.eventCount;
}
