import {
  type Acknowledgement,
  type BulkAcknowledgement,
  ConflictError,
  type ExperienceInput,
  ServerError,
  toEnvelope,
  ValidationError,
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

/**
 * What a write was granted on: its row of the audit log, whose the scope becomes with it, and which
 * bytes it may refer to.
 */
export type WriteTerms = Pick<CaptureBatch, "audit" | "founding" | "blobs">;

/** What one of several scopes is given. */
export interface WriteShare {
  readonly scope: string;
  readonly inputs: readonly ExperienceInput[];
  /** Where the inputs stand among those of all scopes. */
  readonly places: readonly number[];
  readonly terms: WriteTerms;
}

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
    const batch = { scope, captures, ...terms };
    return this.#commits.commit(batch).then((outcome) => {
      const events = this.#settle(batch, outcome, () => "");
      return {
        acknowledgement: onlyOne(events.map(toAcknowledgement)),
        lastRow: lastRowOf(events),
      };
    });
  }

  /** Writes all inputs or none. */
  writeAll(
    scope: string,
    inputs: readonly ExperienceInput[],
    terms: WriteTerms,
  ): Promise<Written<BulkAcknowledgement>> {
    const nowMs = Date.now();
    const captures = inputs.map((input) => toCapture(toEnvelope(scope, input), nowMs));
    const batch = { scope, captures, ...terms };
    return this.#commits
      .commit(batch)
      .then((outcome) => toWritten(this.#settle(batch, outcome, placeInBulk)));
  }

  /** Writes what several scopes are given, or nothing. */
  writeAcross(shares: readonly WriteShare[]): Promise<readonly Written<BulkAcknowledgement>[]> {
    const nowMs = Date.now();
    const batches = shares.map(({ scope, inputs, terms }): CaptureBatch => {
      const captures = inputs.map((input) => toCapture(toEnvelope(scope, input), nowMs));
      return { scope, captures, ...terms };
    });
    return this.#commits.together(batches).then((outcomes) => {
      const written = requireAllCommitted(outcomes, batches, shares);
      return written.map((events, index) => {
        this.#tell(batches[index]?.scope ?? "", events);
        return toWritten(events);
      });
    });
  }

  /** Runs `work` once the writes begun before it are on the disk, and ahead of those begun after it. */
  runInOrder<T>(work: () => Promise<T>): Promise<T> {
    return this.#commits.runInOrder(work);
  }

  /** Takes no more writes and waits for those under way. */
  close(): Promise<void> {
    return this.#commits.close();
  }

  /** Tells of what was written; `placeOf` names where an item stood in the request, for an error. */
  #settle(
    batch: CaptureBatch,
    outcome: CommitOutcome,
    placeOf: (index: number) => string,
  ): readonly CommittedEvent[] {
    const events = requireCommitted(outcome, batch, placeOf);
    this.#tell(batch.scope, events);
    return events;
  }

  #tell(scope: string, events: readonly CommittedEvent[]): void {
    this.#onWritten({ scope, events: events.filter(({ replayed }) => !replayed) });
  }
}

/** Of batches that are stored together the first that cannot be tells why none is. */
function requireAllCommitted(
  outcomes: readonly CommitOutcome[],
  batches: readonly CaptureBatch[],
  shares: readonly WriteShare[],
): readonly (readonly CommittedEvent[])[] {
  const each = batches.map((batch, index) => ({
    batch,
    outcome: outcomes[index] ?? { status: "stale" as const },
    placeOf: (item: number) => `items[${shares[index]?.places[item] ?? item}].`,
  }));
  const failed = each.filter(({ outcome }) => outcome.status !== "committed");
  const told = failed.length === 0 ? each : failed;
  return told.map(({ outcome, batch, placeOf }) => requireCommitted(outcome, batch, placeOf));
}

/** Where an item stands in a bulk, for an error. */
function placeInBulk(index: number): string {
  return `items[${index}].`;
}

function toWritten(events: readonly CommittedEvent[]): Written<BulkAcknowledgement> {
  return {
    acknowledgement: { accepted: events.length, results: events.map(toAcknowledgement) },
    lastRow: lastRowOf(events),
  };
}

function lastRowOf(events: readonly CommittedEvent[]): number {
  return events.reduce((last, { row }) => Math.max(last, row), 0);
}

function requireCommitted(
  outcome: CommitOutcome,
  { scope, captures }: CaptureBatch,
  placeOf: (index: number) => string,
): readonly CommittedEvent[] {
  if (outcome.status === "blobless") {
    throw noSuchBlob(placeOf(outcome.index));
  }
  if (outcome.status === "conflict") {
    throw keyConflict(captures[outcome.index]?.envelope.idempotencyKey ?? "", outcome.index);
  }
  if (outcome.status === "stale") {
    throw authorizationChanged(scope);
  }
  return outcome.events;
}

function toAcknowledgement({ eventId, replayed, row }: CommittedEvent): Acknowledgement {
  return { eventId, status: "indexed", replayed, logOffset: row };
}

function onlyOne([acknowledgement]: readonly Acknowledgement[]): Acknowledgement {
  if (acknowledgement === undefined) {
    throw new ServerError("the storage acknowledged nothing");
  }
  return acknowledgement;
}

function noSuchBlob(place: string): ValidationError {
  const reason = "there are no such bytes, or none that may be read; upload them first";
  return new ValidationError(`${place}content.blobId`, reason, { code: "INVALID_ENVELOPE" });
}

function keyConflict(idempotencyKey: string, index: number): ConflictError {
  return new ConflictError(
    `the idempotency key ${JSON.stringify(idempotencyKey)} was used for something else; use a new key`,
    { details: { idempotencyKey, index } },
  );
}
