/** How many calls one token, and one actor, may make. */
export interface CallLimits {
  /** Calls a minute, evenly. @default 600 */
  readonly perMinute?: number | undefined;
  /** Calls a day in UTC. @default 50_000 */
  readonly perDay?: number | undefined;
  /** Calls that may come at once, beside what the minute gives. @default 20 */
  readonly burst?: number | undefined;
}
