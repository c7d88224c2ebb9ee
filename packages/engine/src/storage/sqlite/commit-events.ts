import type { CaptureBatch, CommittedEvent, CommitOutcome } from "../log-storage.ts";
import type { AuditDraft } from "../../audit/audit-draft.ts";
import { describeCaptures } from "../../outbox/describe-captures.ts";
import { queueEvents } from "./outbox/queue-events.ts";
import { describeCapture } from "../describe-capture.ts";
import { blobIdOf, mayReferTo } from "../blob-reference.ts";
import { appendEvent, type GrowingScope } from "./append-event.ts";
import { IndexWriter } from "./index-writer.ts";
import { resolveKeys, type Replays } from "./resolve-keys.ts";
import type { Tables } from "./tables/tables.ts";

/** The row of the audit log for a batch of a scope. */
interface ToldCapture {
  readonly scope: GrowingScope;
  readonly row: AuditDraft;
}

/** What the batches of a transaction share. */
interface Commit {
  readonly tables: Tables;
  readonly index: IndexWriter;
  readonly scopes: Map<string, GrowingScope>;
  readonly told: ToldCapture[];
  /** Whether anybody subscribed to anything. */
  readonly isFollowed: boolean;
}

/** Stores batches; runs within a transaction. */
export function commitEvents(
  tables: Tables,
  batches: readonly CaptureBatch[],
): readonly CommitOutcome[] {
  const commit: Commit = {
    tables,
    index: new IndexWriter(tables.index),
    scopes: new Map(),
    told: [],
    isFollowed: tables.subscriptions.areAny(),
  };
  const outcomes = batches.map((batch) => commitBatch(commit, batch));
  commit.index.end();
  noteEnds(commit);
  return outcomes;
}

function commitBatch(commit: Commit, batch: CaptureBatch): CommitOutcome {
  const { tables, told } = commit;
  const { founding } = batch;
  if (founding !== undefined && tables.registry.revision() !== founding.revision) {
    return { status: "stale" };
  }
  const scope = findScope(commit, batch.scope);
  const outcome = storeBatch(commit, scope, batch);
  if (outcome.status !== "committed") {
    return outcome;
  }
  if (founding !== undefined) {
    const { members } = founding;
    tables.registry.put(scope.stored.number, { isRegistered: false, members, settings: {} });
  }
  const row = describeCapture(batch.audit, outcome.events);
  if (row !== null) {
    told.push({ scope, row });
  }
  if (commit.isFollowed) {
    queueEvents(tables, batch.scope, () => describeCaptures(batch, outcome.events));
  }
  return outcome;
}

function findScope({ tables, scopes }: Commit, path: string): GrowingScope {
  const known = scopes.get(path);
  if (known !== undefined) {
    return known;
  }
  const stored = tables.scopes.findOrAdd(path);
  const scope = { stored, log: stored.log };
  scopes.set(path, scope);
  return scope;
}

function storeBatch(commit: Commit, scope: GrowingScope, batch: CaptureBatch): CommitOutcome {
  const { tables } = commit;
  const resolution = resolveKeys(tables, scope.stored, batch.captures);
  if (resolution.status === "conflict") {
    return resolution;
  }
  const { replays } = resolution;
  const blobless = findBlobless(tables, batch, replays);
  if (blobless !== -1) {
    return { status: "blobless", index: blobless };
  }
  const events: CommittedEvent[] = [];
  for (const [index, capture] of batch.captures.entries()) {
    const known = replays.get(index);
    events.push(
      known === undefined
        ? { eventId: capture.id, replayed: false, row: appendEvent(commit, scope, capture) }
        : { eventId: known.id, replayed: true, row: known.row ?? rowOf(events, known.id) },
    );
  }
  return { status: "committed", events };
}

/** Index of the first new event that refers to bytes it may not refer to; -1 where none does. */
function findBlobless(tables: Tables, { captures, blobs }: CaptureBatch, replays: Replays): number {
  return captures.findIndex((capture, index) => {
    const id = blobIdOf(capture);
    return id !== null && !replays.has(index) && !(mayReferTo(blobs, id) && tables.blobs.has(id));
  });
}

/** Row of an event that stands earlier in the batch. */
function rowOf(events: readonly CommittedEvent[], id: string): number {
  return events.find(({ eventId }) => eventId === id)?.row ?? 0;
}

/** Notes with each scope where its log ends, and which row of the audit log told of it last. */
function noteEnds({ tables, scopes, told }: Commit): void {
  const rows = tables.audit.appendCaptures(told.map(({ row }) => row));
  const lastAudit = new Map(rows.map(({ index }, place) => [told[place]?.scope, index]));
  for (const scope of scopes.values()) {
    const { stored, log } = scope;
    if (log !== stored.log) {
      tables.scopes.setLog(stored, { log, lastAudit: lastAudit.get(scope) ?? -1 });
    }
  }
}
