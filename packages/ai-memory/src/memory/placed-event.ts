import type { MemoryEvent } from "@keepsake/core";
import type { StoredMemory } from "../memories/stored-memory.ts";
import { toEvent } from "./event-row.ts";
import { placeInBulk } from "./place-in-bulk.ts";

/** What puts an event in its place in a list: when it was observed and written, and what tells it apart. */
export type EventPlace = readonly string[];

/** An event and its place in a list. */
export interface PlacedEvent {
  readonly event: MemoryEvent;
  readonly place: EventPlace;
}

const places = new WeakMap<MemoryEvent, EventPlace>();

/** The event of a row, in its place; a daemon gives all rows of one bulk the same time. */
export function toPlacedEvent(row: StoredMemory): PlacedEvent {
  return placed(toEvent(row), row);
}

/** An event that was made of a row, in its place. */
export function placed<Kind extends MemoryEvent>(
  event: Kind,
  row: StoredMemory,
): PlacedEvent & { readonly event: Kind } {
  const place = [event.observedAt, row.createdAt, placeInBulk(row), row.id];
  places.set(event, place);
  return { event, place };
}

/** Which of two events that were placed is the newer one, as an order of the newest first. */
export function newestFirst(left: MemoryEvent, right: MemoryEvent): number {
  return comparePlaces(places.get(left) ?? [], places.get(right) ?? []);
}

/** The order of a list: the newest first, of equal times the one written last. */
export function comparePlaces(left: EventPlace, right: EventPlace): number {
  const at = left.findIndex((part, index) => part !== right[index]);
  const [one = "", other = ""] = [left[at], right[at]];
  return one === other ? 0 : one < other ? 1 : -1;
}
