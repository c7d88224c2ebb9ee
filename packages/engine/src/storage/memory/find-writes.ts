import type { StoredWrite, WriteQuery } from "../log-storage.ts";
import type { StoredEvent } from "./stored-event.ts";

/** The writes of a log that a query asks for, the latest first. */
export function findWrites(log: readonly StoredEvent[], query: WriteQuery): readonly StoredWrite[] {
  return log
    .filter((stored) => !stored.isForgotten && isAskedFor(stored, query))
    .map(({ row, scope, capture }) => ({ row, scope, eventId: capture.id }))
    .toReversed();
}

function isAskedFor({ scope, capture }: StoredEvent, query: WriteQuery): boolean {
  if ("eventId" in query) {
    return capture.id === query.eventId;
  }
  const isThere = query.scope === null || query.scope === scope;
  return isThere && capture.envelope.idempotencyKey === query.idempotencyKey;
}
