import type { CaptureBatch, CommitOutcome, CommittedEvent } from "../log-storage.ts";
import { blobIdOf, mayReferTo } from "../blob-reference.ts";
import type { MemoryState } from "./memory-state.ts";
import { erasedKey, type StoredEvent, toStoredEvent } from "./stored-event.ts";

/** The log as a batch leaves it, and what became of the batch. */
interface TriedBatch {
  readonly outcome: CommitOutcome;
  readonly log: readonly StoredEvent[];
}

/** Adds the new events of a batch to the log, unless a key of it stands for something else. */
export function commitBatch(state: MemoryState, batch: CaptureBatch): CommitOutcome {
  const { log, blobs, vectors } = state;
  const { outcome, log: grown } = tryBatch({ log, blobs }, batch);
  for (const stored of grown.slice(log.length)) {
    const id = blobIdOf(stored.capture);
    if (id !== null) {
      blobs.refer(stored.row, id);
    }
    const { embedding } = stored.capture.envelope;
    if (embedding !== null) {
      vectors.add({ row: stored.row, embedding, textHash: null });
    }
  }
  log.push(...grown.slice(log.length));
  return outcome;
}

/** What would become of a batch behind a log; it changes nothing. */
export function tryBatch(
  { log, blobs }: { readonly log: readonly StoredEvent[] } & Pick<MemoryState, "blobs">,
  { scope, captures, blobs: allowed }: CaptureBatch,
): TriedBatch {
  const grown = [...log];
  const events: CommittedEvent[] = [];
  let blobless: number | null = null;
  for (const [index, capture] of captures.entries()) {
    const known = findByKey(grown, scope, capture.envelope.idempotencyKey);
    if (known === undefined) {
      const stored = toStoredEvent(grown, scope, capture);
      grown.push(stored);
      events.push({ eventId: capture.id, row: stored.row, replayed: false });
      const id = blobIdOf(capture);
      const isThere = id === null || (mayReferTo(allowed, id) && blobs.find(id) !== null);
      blobless ??= isThere ? null : index;
    } else if (known.capture.digest === null || known.capture.digest === capture.digest) {
      events.push({ eventId: known.capture.id, row: known.row, replayed: true });
    } else {
      return { outcome: { status: "conflict", index }, log };
    }
  }
  return blobless === null
    ? { outcome: { status: "committed", events }, log: grown }
    : { outcome: { status: "blobless", index: blobless }, log };
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
