import {
  createPage,
  type EventFilter,
  type MemoryEvent,
  type Page,
  parseTimestamp,
  ValidationError,
} from "@keepsake/core";
import type { PageRequest } from "../paging/page-request.ts";
import type { Storage } from "../storage/storage.ts";
import { visibleScopes } from "../visible-scopes.ts";
import { fromCursor, type ListedStretch, toCursor } from "./list-cursor.ts";

const defaultLimit = 50;

/** One page of the events of a scope. */
export async function listEvents(
  storage: Storage,
  scope: string,
  { filter, readPage }: PageRequest<EventFilter, MemoryEvent>,
): Promise<Page<MemoryEvent>> {
  const limit = filter.limit ?? defaultLimit;
  const stretch = toStretch(scope, filter);
  const after = filter.cursor === undefined ? null : fromCursor(stretch, filter.cursor);
  const found = await storage.listEvents({ ...stretch, after, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return createPage(items, last === undefined ? null : cursorAfter(stretch, last), (cursor) =>
    readPage({ ...filter, cursor }),
  );
}

function toStretch(scope: string, filter: EventFilter): ListedStretch {
  const sinceMs = toMs(filter.since, "since");
  const untilMs = toMs(filter.until, "until");
  if (sinceMs !== null && untilMs !== null && sinceMs >= untilMs) {
    const reason = `${filter.until} is not after since, ${filter.since}; give a later time`;
    throw new ValidationError("until", reason);
  }
  return {
    scopes: visibleScopes(scope, filter.view ?? "local"),
    sinceMs,
    untilMs,
    labels: filter.labels ?? [],
  };
}

function toMs(time: string | undefined, field: string): number | null {
  return time === undefined ? null : parseTimestamp(time, field);
}

function cursorAfter(stretch: ListedStretch, { observedAt, id }: MemoryEvent): string {
  return toCursor(stretch, { observedAtMs: Date.parse(observedAt), id });
}
