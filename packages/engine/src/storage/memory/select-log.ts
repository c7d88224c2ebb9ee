import type { EventPlace, EventQuery } from "../forgetting-storage.ts";
import type { TimelineWindow } from "../log-storage.ts";
import type { StoredEvent } from "./stored-event.ts";

/** The events among `living` that meet a query. */
export function selectLog(
  living: readonly StoredEvent[],
  { ids, labels, observed, recorded }: EventQuery,
): readonly EventPlace[] {
  return living
    .filter(({ capture }) => ids === null || ids.includes(capture.id))
    .filter(
      ({ capture: { envelope } }) =>
        labels === null || envelope.context.labels.some((label) => labels.includes(label)),
    )
    .filter(({ capture }) => isWithin(observed, capture.observedAtMs))
    .filter(({ capture }) => isWithin(recorded, capture.recordedAtMs))
    .map(({ row, capture: { id, observedAtMs, recordedAtMs } }) => {
      return { id, row, observedAtMs, recordedAtMs };
    });
}

function isWithin(window: TimelineWindow | null, timeMs: number): boolean {
  return window === null || (timeMs >= window.fromMs && timeMs < window.toMs);
}
