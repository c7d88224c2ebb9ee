import type { MemoryEvent } from "@keepsake/core";

/** What puts an event in its place in a list. */
export type EventPlace = Pick<MemoryEvent, "observedAt" | "recordedAt" | "id">;

/** The order of a list: the newest first, of equal times the one written last. */
export function compareEvents(left: EventPlace, right: EventPlace): number {
  return (
    compareTexts(right.observedAt, left.observedAt) ||
    compareTexts(right.recordedAt, left.recordedAt) ||
    compareTexts(right.id, left.id)
  );
}

function compareTexts(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
