import type { EventLog } from "@keepsake/core";
import { eventFilterSchema } from "@keepsake/core/schema";
import { type BoundEngine, readWithin } from "../engine.ts";
import { findEvent } from "../events/find-event.ts";
import { listEvents } from "../events/list-events.ts";
import { createListMethod } from "./create-list-method.ts";

/** Reading the events of an engine. */
export function createEventLog({ storage }: BoundEngine): EventLog {
  return {
    events: createListMethod(eventFilterSchema, (scope, request) =>
      listEvents(storage, scope, request),
    ),
    event: async (id, options) => await readWithin(options, () => findEvent(storage, id)),
  };
}
