import type { TimelineWindow } from "./log-storage.ts";

/** Whether a time lies in a window; every time does where there is none. */
export function isWithinWindow(window: TimelineWindow | null, timeMs: number): boolean {
  return window === null || (timeMs >= window.fromMs && timeMs < window.toMs);
}
