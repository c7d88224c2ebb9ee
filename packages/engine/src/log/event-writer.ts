import {
  type Acknowledgement,
  type BulkAcknowledgement,
  ConflictError,
  type ExperienceInput,
  ServerError,
  toEnvelope,
} from "@keepsake/core";
import { authorizationChanged } from "../access/stale-retries.ts";
import type { CaptureBatch, CommittedEvent, CommitOutcome } from "../storage/log-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { GroupCommit } from "./group-commit.ts";
import { toCapture } from "./to-capture.ts";

/** Events of one scope that are on disk now, and were not before. */
export interface WrittenEvents {
  readonly scope: string;
  readonly events: readonly CommittedEvent[];
}

/** What was written, and where in the log it stands. */
export interface Written<Result> {
  readonly acknowledgement: Result;
  /** Row of the last of its events. */
  readonly lastRow: number;
}

/** What a write was granted on: its row of the audit log, and whose the scope becomes with it. */
export type WriteTerms = Pick<CaptureBatch, "audit" | "founding">;

/**
 * Writes experiences into the log, in the order of the calls. Index and event are
 * one transaction, so both are there at once.
 */
export class EventWriter {
  readonly #commits: GroupCommit;
  readonly #onWritten: (written: WrittenEvents) => void;

  constructor(storage: Storage, onWritten: (written: WrittenEvents) => void = () => undefined) {
    this.#onWritten = onWritten;
    this.#commits = new GroupCommit(storage);
  }

  write(
    scope: string,
    input: ExperienceInput,
    terms: WriteTerms,
  ): Promise<Written<Acknowledgement>> {
    const captures = [toCapture(toEnvelope(scope, input))];
    return this.#commit({ scope, captures, ...terms }).then((events) => ({
      acknowledgement: onlyOne(events.map(toAcknowledgement)),
      lastRow: lastRowOf(events),
    }));
  }

  /** Writes all inputs or none. */
  writeAll(
    scope: string,
    inputs: readonly ExperienceInput[],
    terms: WriteTerms,
  ): Promise<Written<BulkAcknowledgement>> {
    const nowMs = Date.now();
    const captures = inputs.map((input) => toCapture(toEnvelope(scope, input), nowMs));
    return this.#commit({ scope, captures, ...terms }).then((events) => ({
      acknowledgement: { accepted: events.length, results: events.map(toAcknowledgement) },
      lastRow: lastRowOf(events),
    }));
  }

  /** Runs `work` once the writes begun before it are on the disk, and ahead of those begun after it. */
  runInOrder<T>(work: () => Promise<T>): Promise<T> {
    return this.#commits.runInOrder(work);
  }

  /** Takes no more writes and waits for those under way. */
  close(): Promise<void> {
    return this.#commits.close();
  }

  #commit(batch: CaptureBatch): Promise<readonly CommittedEvent[]> {
    return this.#commits.commit(batch).then((outcome) => {
      const events = requireCommitted(outcome, batch);
      this.#onWritten({ scope: batch.scope, events: events.filter(({ replayed }) => !replayed) });
      return events;
    });
  }
}

function lastRowOf(events: readonly CommittedEvent[]): number {
  return events.reduce((last, { row }) => Math.max(last, row), 0);
}

function requireCommitted(
  outcome: CommitOutcome,
  { scope, captures }: CaptureBatch,
): readonly CommittedEvent[] {
  if (outcome.status === "conflict") {
    throw keyConflict(captures[outcome.index]?.envelope.idempotencyKey ?? "", outcome.index);
  }
  if (outcome.status === "stale") {
    throw authorizationChanged(scope);
  }
  return outcome.events;
}

function toAcknowledgement({ eventId, replayed }: CommittedEvent): Acknowledgement {
  return { eventId, status: "indexed", replayed };
}

function onlyOne([acknowledgement]: readonly Acknowledgement[]): Acknowledgement {
  if (acknowledgement === undefined) {
    throw new ServerError("the storage acknowledged nothing");
  }
  return acknowledgement;
}

function keyConflict(idempotencyKey: string, index: number): ConflictError {
  return new ConflictError(
    `the idempotency key ${JSON.stringify(idempotencyKey)} was used for something else; use a new key`,
    { details: { idempotencyKey, index } },
  );
}
