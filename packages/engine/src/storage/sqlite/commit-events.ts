import type { Capture, CaptureBatch, CommitOutcome } from "../log-storage.ts";
import type { AuditDraft } from "../../audit/audit-draft.ts";
import { describeCaptures } from "../../outbox/describe-captures.ts";
import { queueEvents } from "./outbox/queue-events.ts";
import { describeCapture } from "../describe-capture.ts";
import { blobIdOf, mayReferTo } from "../blob-reference.ts";
import { chooseSession } from "../choose-session.ts";
import { resolveKeys } from "./resolve-keys.ts";
import type { LogEnd } from "./tables/scopes-table.ts";
import type { Tables } from "./tables/tables.ts";

/** A scope whose log grows within a transaction. */
interface GrowingScope {
  readonly number: number;
  readonly erasedKeyCount: number;
  readonly storedLog: LogEnd;
  log: LogEnd;
}

/** The row of the audit log for a batch of a scope. */
interface ToldCapture {
  readonly scope: GrowingScope;
  readonly row: AuditDraft;
}

/** Stores batches; runs within a transaction. */
export function commitEvents(
  tables: Tables,
  batches: readonly CaptureBatch[],
): readonly CommitOutcome[] {
  const scopes = new Map<string, GrowingScope>();
  const told: ToldCapture[] = [];
  const outcomes = batches.map((batch): CommitOutcome => {
    const { scope: path, audit, founding } = batch;
    if (founding !== undefined && tables.registry.revision() !== founding.revision) {
      return { status: "stale" };
    }
    const scope = scopes.get(path) ?? findScope(tables, path);
    scopes.set(path, scope);
    const outcome = commitBatch(tables, scope, batch);
    if (founding !== undefined && outcome.status === "committed") {
      const { members } = founding;
      tables.registry.put(scope.number, { isRegistered: false, members, settings: {} });
    }
    if (outcome.status === "committed") {
      const row = describeCapture(audit, outcome.events);
      told.push(...(row === null ? [] : [{ scope, row }]));
      queueEvents(tables, path, () => describeCaptures(batch, outcome.events));
    }
    return outcome;
  });
  const rows = tables.audit.appendCaptures(told.map(({ row }) => row));
  const lastAudit = new Map(rows.map(({ index }, place) => [told[place]?.scope.number, index]));
  for (const { number, log, storedLog } of scopes.values()) {
    if (log !== storedLog) {
      tables.scopes.setLog(number, log, lastAudit.get(number) ?? -1);
    }
  }
  return outcomes;
}

function findScope(tables: Tables, path: string): GrowingScope {
  const { number, log, erasedKeyCount } = tables.scopes.findOrAdd(path);
  return { number, erasedKeyCount, storedLog: log, log };
}

function commitBatch(
  tables: Tables,
  scope: GrowingScope,
  { captures, blobs }: CaptureBatch,
): CommitOutcome {
  const resolution = resolveKeys(tables, scope, captures);
  if (resolution.status === "conflict") {
    return resolution;
  }
  const blobless = resolution.events.findIndex(({ replayed }, index) => {
    const id = replayed ? null : blobIdOf(captures[index]);
    return id !== null && !(mayReferTo(blobs, id) && tables.blobs.has(id));
  });
  if (blobless !== -1) {
    return { status: "blobless", index: blobless };
  }
  const rows = new Map<string, number>();
  for (const [index, capture] of captures.entries()) {
    if (resolution.events[index]?.replayed === false) {
      scope.log = appendEvent(tables, scope, capture);
      rows.set(capture.id, scope.log.lastRow);
    }
  }
  const events = resolution.events.map(({ eventId, replayed, row }) => {
    return { eventId, replayed, row: row ?? rows.get(eventId) ?? 0 };
  });
  return { status: "committed", events };
}

function appendEvent(tables: Tables, { number, log }: GrowingScope, capture: Capture): LogEnd {
  const session = chooseSession(log, capture.observedAtMs);
  const row = tables.events.insert(capture, { scopeNumber: number, session });
  const { indexText: text, envelope } = capture;
  const blobId = blobIdOf(capture);
  if (blobId !== null) {
    tables.blobs.refer(row, blobId);
  }
  if (envelope.embedding !== null) {
    tables.vectors.add({ scopeNumber: number, row }, envelope.embedding);
  }
  tables.index.add(row, { scopeNumber: number, text, labels: envelope.context.labels });
  return {
    eventCount: log.eventCount + 1,
    lastRow: row,
    lastObservedAtMs: capture.observedAtMs,
    lastSession: session,
  };
}
