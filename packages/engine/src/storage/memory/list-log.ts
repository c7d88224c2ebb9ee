import type { EventListing, ListingPoint } from "../log-storage.ts";
import type { StoredEvent } from "./stored-event.ts";

/** The living events of a log that a listing asks for, newest first. */
export function listLog(
  log: readonly StoredEvent[],
  { scopes, sinceMs, untilMs, after, limit, ...conditions }: EventListing,
): readonly StoredEvent[] {
  return log
    .filter((stored) => !stored.isForgotten && scopes.includes(stored.scope))
    .filter(({ capture }) => sinceMs === null || capture.observedAtMs >= sinceMs)
    .filter(({ capture }) => untilMs === null || capture.observedAtMs < untilMs)
    .filter((stored) => isListed(stored, conditions))
    .filter((stored) => after === null || isAfter(log, stored, after))
    .toSorted(newestFirst)
    .slice(0, limit);
}

function isListed(
  { capture: { envelope } }: StoredEvent,
  { labels, observedActor, modality }: Pick<EventListing, "labels" | "observedActor" | "modality">,
): boolean {
  return (
    (labels.length === 0 || envelope.context.labels.some((label) => labels.includes(label))) &&
    (observedActor === null || envelope.observedActor?.id === observedActor) &&
    (modality === null || envelope.modality === modality)
  );
}

function isAfter(
  log: readonly StoredEvent[],
  { row, capture }: StoredEvent,
  { observedAtMs, id }: ListingPoint,
): boolean {
  const point = log.find((stored) => stored.capture.id === id);
  return capture.observedAtMs === observedAtMs
    ? row < (point?.row ?? 0)
    : capture.observedAtMs < observedAtMs;
}

function newestFirst(left: StoredEvent, right: StoredEvent): number {
  return right.capture.observedAtMs - left.capture.observedAtMs || right.row - left.row;
}
