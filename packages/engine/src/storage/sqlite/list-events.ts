import type { MemoryEvent } from "@keepsake/core";
import type { EventListing } from "../log-storage.ts";
import { partitionPoint } from "./partition-point.ts";
import { type EventProfile, eventsByTime, findProfile } from "./scope-profile.ts";
import type { ScopeProfiles } from "./scope-profiles.ts";
import type { ScopeRow } from "./tables/scopes-table.ts";
import type { Tables } from "./tables/tables.ts";

/** Where an event stands in time and in order of arrival. */
type Place = Pick<EventProfile, "row" | "observedAtMs">;

interface ListedEvent {
  readonly place: Place;
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
): readonly Place[] {
  if (labels.length === 0) {
    return eventsByTime(profiles.of(scope));
  }
  const rows = tables.index.rowsWithLabels(scope.number, labels);
  if (rows.length <= fewRows) {
    return tables.reader.places(rows, labels).toSorted(oldestFirst);
  }
  const profile = profiles.of(scope);
  return rows.flatMap((row) => findProfile(profile, row) ?? []).toSorted(oldestFirst);
}

/** The newest events of a stretch, in portions, as conditions may leave some of them out. */
function listCandidates(
  tables: Tables,
  events: readonly Place[],
  listing: EventListing,
): readonly ListedEvent[] {
  const listed: ListedEvent[] = [];
  const first = partitionPoint(
    events,
    ({ observedAtMs }) => observedAtMs < (listing.sinceMs ?? -Infinity),
  );
  let end = endOfListing(tables, events, listing);
  while (end > first && listed.length < listing.limit) {
    const begin = Math.max(first, end - listing.limit);
    const portion = readPlaces(tables, events.slice(begin, end).toReversed());
    listed.push(...portion.filter(({ event }) => isListed(event, listing)));
    end = begin;
  }
  return listed;
}

function readPlaces(tables: Tables, places: readonly Place[]): readonly ListedEvent[] {
  const events = tables.reader.byRows(places.map(({ row }) => row));
  return places.flatMap((place, index) => {
    const event = events[index] ?? null;
    return event === null ? [] : [{ place, event }];
  });
}

/** Index behind the newest event that a listing may hold. */
function endOfListing(
  tables: Tables,
  events: readonly Place[],
  { untilMs, after }: EventListing,
): number {
  const afterRow = after === null ? null : tables.events.rowOfAnyId(after.id);
  return partitionPoint(events, ({ observedAtMs, row }) => {
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

function oldestFirst(left: Place, right: Place): number {
  return left.observedAtMs - right.observedAtMs || left.row - right.row;
}
