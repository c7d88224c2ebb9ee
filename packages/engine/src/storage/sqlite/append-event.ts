import { blobIdOf } from "../blob-reference.ts";
import { chooseSession } from "../choose-session.ts";
import type { Capture } from "../log-storage.ts";
import type { IndexWriter } from "./index-writer.ts";
import type { LogEnd, ScopeRow } from "./tables/scopes-table.ts";
import type { Tables } from "./tables/tables.ts";

/** A scope whose log grows within a transaction. */
export interface GrowingScope {
  /** As it was before. */
  readonly stored: ScopeRow;
  log: LogEnd;
}

/** Where an event is written to. */
interface EventTables {
  readonly tables: Tables;
  readonly index: IndexWriter;
}

/** Puts an event at the end of the log of its scope, and gives its row. */
export function appendEvent(
  { tables, index }: EventTables,
  scope: GrowingScope,
  capture: Capture,
): number {
  const { log } = scope;
  const scopeNumber = scope.stored.number;
  const session = chooseSession(log, capture.observedAtMs);
  const row = tables.events.insert(capture, { scopeNumber, session });
  const { embedding } = capture.envelope;
  const blobId = blobIdOf(capture);
  if (blobId !== null) {
    tables.blobs.refer(row, blobId);
  }
  if (embedding !== null) {
    tables.vectors.add({ scopeNumber, row }, embedding);
  }
  index.add({ row, scopeNumber, capture });
  scope.log = {
    eventCount: log.eventCount + 1,
    lastRow: row,
    lastObservedAtMs: capture.observedAtMs,
    lastSession: session,
  };
  return row;
}
