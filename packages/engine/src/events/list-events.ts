import { createPage, type EventFilter, type MemoryEvent, type Page } from "@keepsake/core";
import type { PageRequest } from "../paging/page-request.ts";
import { readTimeBounds } from "@keepsake/core/packing";
import type { Storage } from "../storage/storage.ts";
import { visibleScopes } from "../visible-scopes.ts";
import { fromCursor, type ListedStretch, toCursor } from "./list-cursor.ts";
import { defaultLimit } from "../paging/default-limit.ts";

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
  return {
    scopes: visibleScopes(scope, filter.view ?? "local"),
    ...readTimeBounds(filter),
    labels: filter.labels ?? [],
    observedActor: filter.observedActor ?? null,
    modality: filter.modality ?? null,
  };
}

function cursorAfter(stretch: ListedStretch, { observedAt, id }: MemoryEvent): string {
  return toCursor(stretch, { observedAtMs: Date.parse(observedAt), id });
}
