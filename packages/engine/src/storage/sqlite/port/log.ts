import type { LogStorage } from "../../log-storage.ts";
import { commitEvents } from "../commit-events.ts";
import { commitTogether, readNotCommitted } from "../commit-together.ts";
import { forgetEvents } from "../forget-events.ts";
import { listEvents } from "../list-events.ts";
import { listSpeakers } from "../list-speakers.ts";
import { readWindows } from "../read-windows.ts";
import { searchEvents } from "../search-events.ts";
import { numberOf, type SqliteParts } from "./parts.ts";

/** The log of events in a database. */
export function createLogStorage({ connection, tables, profiles }: SqliteParts): LogStorage {
  return {
    commitEvents: (batches) => connection.write(() => commitEvents(tables, batches)),
    commitTogether: (batches) =>
      connection.write(() => commitTogether(tables, batches)).catch(readNotCommitted),
    findWrites: (query) =>
      connection.read(() =>
        "eventId" in query
          ? tables.reader.writeOfId(query.eventId)
          : tables.reader.writesOfKey(query.idempotencyKey, query.scope),
      ),
    searchEvents: (query) => connection.read(() => searchEvents(tables, profiles, query)),
    listSpeakers: (scopes) => connection.read(() => listSpeakers(tables, profiles, scopes)),
    readEvents: (rows) => connection.read(() => tables.reader.byRows(rows)),
    findEvent: (id) => connection.read(() => tables.reader.byId(id)),
    listEvents: (listing) => connection.read(() => listEvents(tables, profiles, listing)),
    readTimeline: (scope, window) =>
      connection.read(() =>
        window === undefined
          ? tables.reader.timeline(numberOf(tables, scope))
          : readWindows(tables, profiles, { scope, windows: [window] }).flat(),
      ),
    readWindows: (scope, windows) =>
      connection.read(() => readWindows(tables, profiles, { scope, windows })),
    listScopes: (path) => connection.read(() => tables.scopes.list(path)),
    forgetEvents: (scope, selection) =>
      connection.write(() => forgetEvents(tables, scope, selection)),
  };
}
