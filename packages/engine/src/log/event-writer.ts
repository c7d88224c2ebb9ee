import {
  type Acknowledgement,
  type BulkAcknowledgement,
  ConflictError,
  type ExperienceInput,
  ServerError,
  toEnvelope,
} from "@keepsake/core";
import type {
  Capture,
  CommittedEvent,
  CommitOutcome,
  ForgetSelection,
  Storage,
} from "../storage/storage.ts";
import { GroupCommit } from "./group-commit.ts";
import { toCapture } from "./to-capture.ts";

/**
 * Writes experiences into the log, and forgets them, in the order of the calls. Index and event are
 * one transaction, so both are there at once.
 */
export class EventWriter {
  readonly #storage: Storage;
  readonly #commits: GroupCommit;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.#commits = new GroupCommit(storage);
  }

  write(scope: string, input: ExperienceInput): Promise<Acknowledgement> {
    const captures = [toCapture(toEnvelope(scope, input))];
    return this.#commits.commit({ scope, captures }).then((outcome) => {
      return onlyOne(toAcknowledgements(outcome, captures));
    });
  }

  /** Writes all inputs or none. */
  writeAll(scope: string, inputs: readonly ExperienceInput[]): Promise<BulkAcknowledgement> {
    const captures = inputs.map((input) => toCapture(toEnvelope(scope, input)));
    return this.#commits.commit({ scope, captures }).then((outcome) => {
      const results = toAcknowledgements(outcome, captures);
      return { accepted: results.length, results };
    });
  }

  /** Forgets events of one scope and says how many; also those still on their way to the disk. */
  forget(scope: string, selection: ForgetSelection): Promise<number> {
    return this.#commits.runInOrder(() => this.#storage.forgetEvents(scope, selection));
  }

  /** Takes no more writes and waits for those under way. */
  close(): Promise<void> {
    return this.#commits.close();
  }
}

function toAcknowledgements(
  outcome: CommitOutcome,
  captures: readonly Capture[],
): readonly Acknowledgement[] {
  if (outcome.status === "conflict") {
    throw keyConflict(captures[outcome.index]?.envelope.idempotencyKey ?? "", outcome.index);
  }
  return outcome.events.map(toAcknowledgement);
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
