import { type EventFilter, type EventLog, recordNotFound } from "@keepsake/core";
import { eventFilterSchema, validate } from "@keepsake/core/schema";
import type { CallRunner } from "./call-runner.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { toRowId } from "./event-id.ts";
import { toEvent } from "./event-row.ts";
import { getRow } from "./get-row.ts";
import { listEvents } from "./list-events.ts";
import { isOwn } from "./read-rows.ts";
import { toNamespace } from "./scope-namespace.ts";

/** Reading events at a daemon as they were written. */
export function createEventLog(client: DaemonClient, runner: CallRunner): EventLog {
  const events: EventLog["events"] = async (scope, given, options) => {
    const filter = validate(eventFilterSchema, given === undefined ? {} : given, {
      name: "filter",
    });
    toNamespace(scope);
    const readPage = (next: EventFilter): ReturnType<EventLog["events"]> =>
      events(scope, next, options);
    return await runner.run(options, (within) =>
      listEvents(client, scope, { filter, options: within, readPage }),
    );
  };
  return {
    events,
    event: async (id, options) =>
      await runner.run(options, async (within) => {
        const rowId = toRowId(id);
        const row = rowId === null ? null : await getRow(client, rowId, within);
        if (row === null || !isOwn(row, client)) {
          throw recordNotFound("event", id);
        }
        return toEvent(row);
      }),
  };
}
