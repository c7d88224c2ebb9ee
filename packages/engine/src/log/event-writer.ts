import {
  type Acknowledgement,
  type BulkAcknowledgement,
  ConflictError,
  type ExperienceInput,
  ServerError,
  toEnvelope,
} from "@keepsake/core";
import type { AuditDraft } from "../audit/audit-draft.ts";
import type {
  Capture,
  CaptureBatch,
  CommittedEvent,
  CommitOutcome,
  ForgetSelection,
} from "../storage/log-storage.ts";
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

/**
 * Writes experiences into the log, and forgets them, in the order of the calls. Index and event are
 * one transaction, so both are there at once.
 */
export class EventWriter {
  readonly #storage: Storage;
  readonly #commits: GroupCommit;
  readonly #onWritten: (written: WrittenEvents) => void;

  constructor(storage: Storage, onWritten: (written: WrittenEvents) => void = () => undefined) {
    this.#storage = storage;
    this.#onWritten = onWritten;
    this.#commits = new GroupCommit(storage);
  }

  write(
    scope: string,
    input: ExperienceInput,
    audit: AuditDraft,
  ): Promise<Written<Acknowledgement>> {
    const captures = [toCapture(toEnvelope(scope, input))];
    return this.#commit({ scope, captures, audit }).then((events) => ({
      acknowledgement: onlyOne(events.map(toAcknowledgement)),
      lastRow: lastRowOf(events),
    }));
  }

  /** Writes all inputs or none. */
  writeAll(
    scope: string,
    inputs: readonly ExperienceInput[],
    audit: AuditDraft,
  ): Promise<Written<BulkAcknowledgement>> {
    const nowMs = Date.now();
    const captures = inputs.map((input) => toCapture(toEnvelope(scope, input), nowMs));
    return this.#commit({ scope, captures, audit }).then((events) => ({
      acknowledgement: { accepted: events.length, results: events.map(toAcknowledgement) },
      lastRow: lastRowOf(events),
    }));
  }

  /** Forgets events of one scope and gives their ids; also of those still on their way to the disk. */
  forget(scope: string, selection: ForgetSelection): Promise<readonly string[]> {
    return this.#commits.runInOrder(() => this.#storage.forgetEvents(scope, selection));
  }

  /** Takes no more writes and waits for those under way. */
  close(): Promise<void> {
    return this.#commits.close();
  }

  #commit(batch: CaptureBatch): Promise<readonly CommittedEvent[]> {
    return this.#commits.commit(batch).then((outcome) => {
      const events = requireCommitted(outcome, batch.captures);
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
  captures: readonly Capture[],
): readonly CommittedEvent[] {
  if (outcome.status === "conflict") {
    throw keyConflict(captures[outcome.index]?.envelope.idempotencyKey ?? "", outcome.index);
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
