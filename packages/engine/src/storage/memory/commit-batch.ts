import type { CaptureBatch, CommitOutcome, CommittedEvent } from "../log-storage.ts";
import { erasedKey, type StoredEvent, toStoredEvent } from "./stored-event.ts";

/** Adds the new events of a batch to the log, unless a key of it stands for something else. */
export function commitBatch(log: StoredEvent[], { scope, captures }: CaptureBatch): CommitOutcome {
  const grown = [...log];
  const events: CommittedEvent[] = [];
  for (const [index, capture] of captures.entries()) {
    const known = findByKey(grown, scope, capture.envelope.idempotencyKey);
    if (known === undefined) {
      const stored = toStoredEvent(grown, scope, capture);
      grown.push(stored);
      events.push({ eventId: capture.id, row: stored.row, replayed: false });
    } else if (known.capture.digest === null || known.capture.digest === capture.digest) {
      events.push({ eventId: known.capture.id, row: known.row, replayed: true });
    } else {
      return { status: "conflict", index };
    }
  }
  log.push(...grown.slice(log.length));
  return { status: "committed", events };
}

function findByKey(
  log: readonly StoredEvent[],
  scope: string,
  key: string | null,
): StoredEvent | undefined {
  const keys = key === null ? [] : [key, erasedKey(scope, key)];
  return log.find(
    (stored) =>
      stored.scope === scope && keys.includes(stored.capture.envelope.idempotencyKey ?? ""),
  );
}
