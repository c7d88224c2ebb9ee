import type { EventLog } from "@keepsake/core";
import { eventFilterSchema } from "@keepsake/core/schema";
import { type BoundEngine, readWithin } from "../engine.ts";
import { findEvent } from "../events/find-event.ts";
import { listEvents } from "../events/list-events.ts";
import { requireListView } from "../access/require-view.ts";
import { createListMethod } from "./create-list-method.ts";

/** Reading the events of an engine. */
export function createEventLog({ storage, access }: BoundEngine): EventLog {
  return {
    events: createListMethod(eventFilterSchema, {
      authorise: requireListView(access, { operation: "events" }),
      list: (scope, request) => listEvents(storage, scope, request),
    }),
    event: async (id, options) => await readWithin(options, () => findEvent(storage, id)),
  };
}
