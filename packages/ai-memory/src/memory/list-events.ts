import {
  type CallOptions,
  createPage,
  type EventFilter,
  type MemoryEvent,
  type Page,
} from "@keepsake/core";
import { readTimeBounds } from "@keepsake/core/packing";
import type { DaemonClient } from "./daemon-client.ts";
import { fromListCursor, toListCursor } from "./list-cursor.ts";
import { comparePlaces, toPlacedEvent } from "./placed-event.ts";
import { readRows } from "./read-rows.ts";
import { visibleNamespaces } from "./visible-namespaces.ts";

const defaultLimit = 50;

/** Which page to list, and how those that follow are read. */
export interface EventListing {
  readonly filter: EventFilter;
  readonly options: CallOptions;
  readonly readPage: (filter: EventFilter) => Promise<Page<MemoryEvent>>;
}

/**
 * One page of the events of a scope. A daemon orders its rows otherwise, so every page reads all of them.
 *
 * @throws `ValidationError` naming the field at fault.
 */
export async function listEvents(
  client: DaemonClient,
  scope: string,
  { filter, options, readPage }: EventListing,
): Promise<Page<MemoryEvent>> {
  const { limit = defaultLimit, cursor, ...conditions } = filter;
  const list = { scope, ...conditions };
  const after = cursor === undefined ? null : fromListCursor(list, cursor);
  const isListed = toEventTest(filter);
  const namespaces = visibleNamespaces(scope, filter.view ?? "local");
  const rows = await readRows(client, { namespaces, options });
  const found = rows
    .map(toPlacedEvent)
    .filter(
      ({ event, place }) => isListed(event) && (after === null || comparePlaces(after, place) < 0),
    )
    .toSorted((left, right) => comparePlaces(left.place, right.place));
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const nextCursor = last === undefined ? null : toListCursor(list, last.place);
  const items = page.map(({ event }) => event);
  return createPage(items, nextCursor, (next) => readPage({ ...filter, cursor: next }));
}

function toEventTest(filter: EventFilter): (event: MemoryEvent) => boolean {
  const { labels, observedActor, modality } = filter;
  const { sinceMs, untilMs } = readTimeBounds(filter);
  return (event) =>
    Date.parse(event.observedAt) >= (sinceMs ?? -Infinity) &&
    Date.parse(event.observedAt) < (untilMs ?? Infinity) &&
    (labels === undefined || labels.some((label) => event.labels.includes(label))) &&
    (observedActor === undefined || event.observedActor === observedActor) &&
    (modality === undefined || event.modality === modality);
}
