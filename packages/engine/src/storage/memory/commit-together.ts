import type { CaptureBatch, CommitOutcome } from "../log-storage.ts";
import { tryBatch } from "./commit-batch.ts";
import { commitEvents } from "./commit-events.ts";
import type { MemoryState } from "./memory-state.ts";
import type { StoredEvent } from "./stored-event.ts";

/** Stores batches of different scopes, or none of them where one cannot be stored. */
export function commitTogether(
  state: MemoryState,
  batches: readonly CaptureBatch[],
): readonly CommitOutcome[] {
  const { registry, blobs } = state;
  let log: readonly StoredEvent[] = state.log;
  const tried = batches.map((batch): CommitOutcome => {
    if (batch.founding !== undefined && !registry.isAt(batch.founding.revision)) {
      return { status: "stale" };
    }
    const { outcome, log: grown } = tryBatch({ log, blobs }, batch);
    log = grown;
    return outcome;
  });
  return tried.every(({ status }) => status === "committed")
    ? batches.flatMap((batch) => commitEvents(state, [atPresent(state, batch)]))
    : tried;
}

/** A batch before may have founded its scope, which changes the revision. */
function atPresent({ registry }: MemoryState, { founding, ...batch }: CaptureBatch): CaptureBatch {
  return { ...batch, founding: founding && { ...founding, revision: registry.revision } };
}
