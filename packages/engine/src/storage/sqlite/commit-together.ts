import type { CaptureBatch, CommitOutcome } from "../log-storage.ts";
import { commitEvents } from "./commit-events.ts";
import type { Tables } from "./tables/tables.ts";

/** Thrown within a transaction, so that nothing of it is stored. */
class NotCommitted extends Error {
  readonly outcomes: readonly CommitOutcome[];

  constructor(outcomes: readonly CommitOutcome[]) {
    super("one of several batches cannot be stored");
    this.outcomes = outcomes;
  }
}

/**
 * Stores batches of different scopes; runs within a transaction.
 *
 * Throws where one cannot be stored, which `readNotCommitted` reads.
 */
export function commitTogether(
  tables: Tables,
  batches: readonly CaptureBatch[],
): readonly CommitOutcome[] {
  const decidedAt = tables.registry.revision();
  const outcomes = batches.map((batch): CommitOutcome => {
    const { founding } = batch;
    return founding !== undefined && founding.revision !== decidedAt
      ? { status: "stale" }
      : commitNow(tables, batch);
  });
  if (outcomes.some(({ status }) => status !== "committed")) {
    throw new NotCommitted(outcomes);
  }
  return outcomes;
}

/** What became of batches that were not stored for one of them; anything else is thrown on. */
export function readNotCommitted(error: unknown): readonly CommitOutcome[] {
  if (error instanceof Error && error.cause instanceof NotCommitted) {
    return error.cause.outcomes;
  }
  throw error;
}

/** A batch before may have founded its scope, which changes the revision. */
function commitNow(tables: Tables, { founding, ...batch }: CaptureBatch): CommitOutcome {
  const current = founding && { ...founding, revision: tables.registry.revision() };
  const [outcome = { status: "stale" }] = commitEvents(tables, [{ ...batch, founding: current }]);
  return outcome;
}
