import type { TimelineEvent, TimelineWindow } from "../log-storage.ts";
import type { MemoryState } from "./memory-state.ts";
import { toTimelineEvent } from "./stored-event.ts";

const always: TimelineWindow = { fromMs: -Infinity, toMs: Infinity };

/** The living events of a scope observed within a window, the earliest observed first. */
export function readTimeline(
  state: MemoryState,
  scope: string,
  { fromMs, toMs }: TimelineWindow = always,
): readonly TimelineEvent[] {
  return state
    .living(scope)
    .map((stored) => ({
      ...toTimelineEvent(stored),
      isWithheld: state.withheld.has(scope, "episodes", stored.capture.id),
    }))
    .filter(({ observedAtMs }) => observedAtMs >= fromMs && observedAtMs < toMs)
    .toSorted((left, right) => left.observedAtMs - right.observedAtMs || left.row - right.row);
}
