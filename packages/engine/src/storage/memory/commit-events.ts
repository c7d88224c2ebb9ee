import { describeCaptures } from "../../outbox/describe-captures.ts";
import { describeCapture } from "../describe-capture.ts";
import type { CaptureBatch, CommitOutcome } from "../log-storage.ts";
import { commitBatch } from "./commit-batch.ts";
import type { MemoryState } from "./memory-state.ts";

/** Stores batches, each with its row of the audit log. */
export function commitEvents(
  state: MemoryState,
  batches: readonly CaptureBatch[],
): readonly CommitOutcome[] {
  return batches.map((batch) => commit(state, batch));
}

function commit(state: MemoryState, batch: CaptureBatch): CommitOutcome {
  const { registry, audit } = state;
  const { scope: path, founding } = batch;
  if (founding !== undefined && !registry.isAt(founding.revision)) {
    return { status: "stale" };
  }
  const outcome = commitBatch(state, batch);
  registry.add(path);
  if (outcome.status === "committed") {
    if (outcome.events.some(({ replayed }) => !replayed)) {
      registry.note(path);
    }
    if (founding !== undefined) {
      const { members } = founding;
      registry.put(path, { isRegistered: false, members, settings: {} });
    }
    const row = describeCapture(batch.audit, outcome.events);
    audit.append(row === null ? [] : [row]);
    state.outbox.queueEvents(path, describeCaptures(batch, outcome.events));
  }
  return outcome;
}
