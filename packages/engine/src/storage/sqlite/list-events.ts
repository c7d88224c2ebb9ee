import type { MemoryEvent } from "@keepsake/core";
import type { EventListing } from "../log-storage.ts";
import { partitionPoint } from "./partition-point.ts";
import type { ScopeProfiles } from "./scope-profiles.ts";
import type { ScopeRow } from "./tables/scopes-table.ts";
import type { Tables } from "./tables/tables.ts";
import type { TimedEvent } from "./time-order.ts";

/** Events in order of time, the oldest first. */
interface TimedEvents {
  readonly length: number;
  at(place: number): TimedEvent | undefined;
}

interface ListedEvent {
  readonly place: TimedEvent;
  readonly event: MemoryEvent;
}

/** Lists events of several scopes as one list; runs within a transaction. */
export function listEvents(
  tables: Tables,
  profiles: ScopeProfiles,
  listing: EventListing,
): readonly MemoryEvent[] {
  return listing.scopes
    .flatMap((path) => {
      const scope = tables.scopes.find(path);
      if (scope === null) {
        return [];
      }
      const candidates = findCandidates(tables, { scope, profiles }, listing.labels);
      return listCandidates(tables, candidates, listing);
    })
    .toSorted(newestFirst)
    .slice(0, listing.limit)
    .map(({ event }) => event);
}

/** Up to this many events are read where they stand, so that what is known of the scope is not needed. */
const fewRows = 50;

/** The events of a scope that may be listed, oldest first. */
function findCandidates(
  tables: Tables,
  { scope, profiles }: { readonly scope: ScopeRow; readonly profiles: ScopeProfiles },
  labels: readonly string[],
): TimedEvents {
  if (labels.length === 0) {
    return profiles.of(scope).byTime.update();
  }
  const rows = tables.index.rowsWithLabels(scope.number, labels);
  if (rows.length <= fewRows) {
    return tables.reader.places(rows, labels).toSorted(oldestFirst);
  }
  const { events } = profiles.of(scope);
  return rows.flatMap((row) => events.at(events.positionOf(row)) ?? []).toSorted(oldestFirst);
}

/** The newest events of a stretch, in portions, as conditions may leave some of them out. */
function listCandidates(
  tables: Tables,
  events: TimedEvents,
  listing: EventListing,
): readonly ListedEvent[] {
  const listed: ListedEvent[] = [];
  const first = partitionPoint(
    events.length,
    (place) => (events.at(place)?.observedAtMs ?? 0) < (listing.sinceMs ?? -Infinity),
  );
  let end = endOfListing(tables, events, listing);
  while (end > first && listed.length < listing.limit) {
    const begin = Math.max(first, end - listing.limit);
    const portion = readPlaces(tables, newestBetween(events, begin, end));
    listed.push(...portion.filter(({ event }) => isListed(event, listing)));
    end = begin;
  }
  return listed;
}

function newestBetween(events: TimedEvents, begin: number, end: number): readonly TimedEvent[] {
  return Array.from({ length: end - begin }, (_, index) => end - 1 - index).flatMap(
    (place) => events.at(place) ?? [],
  );
}

function readPlaces(tables: Tables, places: readonly TimedEvent[]): readonly ListedEvent[] {
  const events = tables.reader.byRows(places.map(({ row }) => row));
  return places.flatMap((place, index) => {
    const event = events[index] ?? null;
    return event === null ? [] : [{ place, event }];
  });
}

/** Index behind the newest event that a listing may hold. */
function endOfListing(
  tables: Tables,
  events: TimedEvents,
  { untilMs, after }: EventListing,
): number {
  const afterRow = after === null ? null : tables.events.rowOfAnyId(after.id);
  return partitionPoint(events.length, (place) => {
    const { observedAtMs, row } = events.at(place) ?? { observedAtMs: 0, row: 0 };
    const isBeforeCursor =
      after === null ||
      observedAtMs < after.observedAtMs ||
      (observedAtMs === after.observedAtMs && row < (afterRow ?? 0));
    return isBeforeCursor && observedAtMs < (untilMs ?? Infinity);
  });
}

function isListed(event: MemoryEvent, { labels, observedActor, modality }: EventListing): boolean {
  return (
    (labels.length === 0 || event.labels.some((label) => labels.includes(label))) &&
    (observedActor === null || event.observedActor === observedActor) &&
    (modality === null || event.modality === modality)
  );
}

function newestFirst({ place: left }: ListedEvent, { place: right }: ListedEvent): number {
  return oldestFirst(right, left);
}

function oldestFirst(left: TimedEvent, right: TimedEvent): number {
  return left.observedAtMs - right.observedAtMs || left.row - right.row;
}
