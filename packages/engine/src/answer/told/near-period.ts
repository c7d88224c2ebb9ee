import type { MemoryEvent } from "@keepsake/core";

/** A stretch of time, from `fromMs` up to, but without, `toMs`. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

const dayMs = 86_400_000;
/** What was planned is told a little before, and what happened is told for some time after. */
const daysBefore = 2;
const daysAfter = 14;

/** How near to a period an event was observed: 1 within it, ever less in the days around it, else 0. */
export function nearPeriod({ observedAt }: MemoryEvent, { fromMs, toMs }: Period): number {
  const timeMs = Date.parse(observedAt);
  if (timeMs < fromMs) {
    return Math.max(0, 1 - (fromMs - timeMs) / dayMs / daysBefore);
  }
  return timeMs < toMs ? 1 : Math.max(0, 1 - (timeMs - toMs) / dayMs / daysAfter);
}
