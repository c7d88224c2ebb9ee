import type { Capture, CaptureBatch, CommitOutcome } from "../storage.ts";
import { chooseSession } from "./choose-session.ts";
import { resolveKeys } from "./resolve-keys.ts";
import type { LogEnd, ScopeRow } from "./tables/scopes-table.ts";
import type { Tables } from "./tables/tables.ts";

/** Stores batches; runs within a transaction. */
export function commitEvents(
  tables: Tables,
  batches: readonly CaptureBatch[],
): readonly CommitOutcome[] {
  const scopes = new Map<string, ScopeRow>();
  const outcomes = batches.map(({ scope: path, captures }) => {
    const scope = scopes.get(path) ?? tables.scopes.findOrAdd(path);
    const outcome = resolveKeys(tables, scope.number, captures);
    const log = appendFresh(tables, scope, { captures, outcome });
    scopes.set(path, { ...scope, log });
    return outcome;
  });
  for (const { number, log } of scopes.values()) {
    tables.scopes.setLog(number, log);
  }
  return outcomes;
}

/** Appends what an outcome says is new, and gives the log's new end. */
function appendFresh(
  tables: Tables,
  { number, log }: ScopeRow,
  { captures, outcome }: { captures: readonly Capture[]; outcome: CommitOutcome },
): LogEnd {
  if (outcome.status === "conflict") {
    return log;
  }
  let end = log;
  for (const [index, { replayed }] of outcome.events.entries()) {
    const capture = captures[index];
    if (capture !== undefined && !replayed) {
      end = appendEvent(tables, { number, log: end }, capture);
    }
  }
  return end;
}

function appendEvent(
  tables: Tables,
  { number, log }: Pick<ScopeRow, "number" | "log">,
  capture: Capture,
): LogEnd {
  const session = chooseSession(log, capture.observedAtMs);
  const row = tables.events.insert(capture, { scopeNumber: number, session });
  tables.index.add(row, number, capture.indexText);
  return {
    eventCount: log.eventCount + 1,
    lastRow: row,
    lastObservedAtMs: capture.observedAtMs,
    lastSession: session,
  };
}
