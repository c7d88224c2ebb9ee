import type { MemoryEvent } from "@keepsake/core";
import type { EventListing } from "../log-storage.ts";
import { partitionPoint } from "./partition-point.ts";
import { type EventProfile, eventsByTime, type ScopeProfile } from "./scope-profile.ts";
import type { ScopeProfiles } from "./scope-profiles.ts";
import type { ScopeRow } from "./tables/scopes-table.ts";
import type { Tables } from "./tables/tables.ts";

interface ListedEvent {
  readonly place: EventProfile;
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
      const place = { scope, profile: profiles.of(scope) };
      return listCandidates(tables, findCandidates(tables, place, listing.labels), listing);
    })
    .toSorted(newestFirst)
    .slice(0, listing.limit)
    .map(({ event }) => event);
}

/** The events of a scope that may be listed, oldest first. */
function findCandidates(
  tables: Tables,
  { scope, profile }: { readonly scope: ScopeRow; readonly profile: ScopeProfile },
  labels: readonly string[],
): readonly EventProfile[] {
  const events = eventsByTime(profile);
  if (labels.length === 0) {
    return events;
  }
  const rows = new Set(tables.index.rowsWithLabels(scope.number, labels));
  return events.filter(({ row }) => rows.has(row));
}

/** The newest events of a stretch, in portions, as conditions may leave some of them out. */
function listCandidates(
  tables: Tables,
  events: readonly EventProfile[],
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

function readPlaces(tables: Tables, places: readonly EventProfile[]): readonly ListedEvent[] {
  const events = tables.reader.byRows(places.map(({ row }) => row));
  return places.flatMap((place, index) => {
    const event = events[index] ?? null;
    return event === null ? [] : [{ place, event }];
  });
}

/** Index behind the newest event that a listing may hold. */
function endOfListing(
  tables: Tables,
  events: readonly EventProfile[],
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
  return right.observedAtMs - left.observedAtMs || right.row - left.row;
}
