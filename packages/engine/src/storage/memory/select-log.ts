import type { EventPlace, EventQuery } from "../forgetting-storage.ts";
import type { StoredEvent } from "./stored-event.ts";
import { isWithinWindow } from "../is-within-window.ts";

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
    .filter(({ capture }) => isWithinWindow(observed, capture.observedAtMs))
    .filter(({ capture }) => isWithinWindow(recorded, capture.recordedAtMs))
    .map(({ row, capture: { id, observedAtMs, recordedAtMs } }) => {
      return { id, row, observedAtMs, recordedAtMs };
    });
}
