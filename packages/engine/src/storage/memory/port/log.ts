import type { MemoryEvent } from "@keepsake/core";
import type { LogStorage } from "../../log-storage.ts";
import { commitEvents } from "../commit-events.ts";
import { commitTogether } from "../commit-together.ts";
import { findWrites } from "../find-writes.ts";
import { forgetEvents } from "../forget-events.ts";
import { listLog } from "../list-log.ts";
import type { MemoryState } from "../memory-state.ts";
import { readTimeline } from "../read-timeline.ts";
import { searchScopes } from "../search-scopes.ts";
import type { StoredEvent } from "../stored-event.ts";

/** The log of events as a list. */
export function createLogStorage(state: MemoryState): LogStorage {
  const { log, registry } = state;
  return {
    commitEvents: (batches) => state.run(() => commitEvents(state, batches)),
    commitTogether: (batches) => state.run(() => commitTogether(state, batches)),
    findWrites: (query) => state.run(() => findWrites(log, query)),
    searchEvents: (query) => state.run(() => searchScopes(state, query)),
    listSpeakers: (scopes) =>
      state.run(() => {
        const living = scopes.flatMap((scope) => state.living(scope));
        const speakers = living.map(({ capture }) => capture.envelope.observedActor?.id);
        return [...new Set(speakers.filter((speaker) => speaker !== undefined))];
      }),
    readEvents: (rows) =>
      state.run(() => rows.map((row) => toEvent(log.find((stored) => stored.row === row)))),
    findEvent: (id) => state.run(() => toEvent(log.find(({ capture }) => capture.id === id))),
    listEvents: (listing) =>
      state.run(() => listLog(log, listing).flatMap((stored) => toEvent(stored) ?? [])),
    readWindows: (scope, windows) =>
      state.run(() => windows.map((window) => readTimeline(state, scope, window))),
    readTimeline: (scope, window) => state.run(() => readTimeline(state, scope, window)),
    listScopes: (path) => state.run(() => registry.pathsOf(path)),
    forgetEvents: (scope, selection) => state.run(() => forgetEvents(state, scope, selection)),
  };
}

function toEvent(stored: StoredEvent | undefined): MemoryEvent | null {
  return stored === undefined || stored.isForgotten ? null : JSON.parse(stored.event);
}
