import type { CallOptions } from "../call-options.ts";
import type { ExperienceInput } from "./experience-item.ts";
import type { WriteStatus, WriteStatusRequest } from "./write-status.ts";

/** How far a write must have come before it is acknowledged. */
export type WaitStage = "captured" | "indexed" | "consolidated";

/** Options of a write. */
export interface WriteOptions extends CallOptions {
  /**
   * `captured`: on disk. `indexed`: also found by recall. `consolidated`: everything that is derived
   * from it is derived, its vector too where there is an embedder; a `TimeoutError` after 30 seconds tells that it is not yet, and the write
   * stands.
   * @default "captured"
   */
  readonly wait?: WaitStage | undefined;
}

/** What a write answers. The event survives a crash from here on. */
export interface Acknowledgement {
  readonly eventId: string;
  /** The stage reached, which may lie beyond the one waited for. */
  readonly status: WaitStage;
  /** Whether the idempotency key had stored this event before, so that nothing was written now. */
  readonly replayed: boolean;
  /**
   * Its place in the log of all scopes: a whole number that only grows. Null where a server does not
   * tell.
   */
  readonly logOffset: number | null;
}

/** What a bulk write answers; `results` are in the order of the items. */
export interface BulkAcknowledgement {
  readonly accepted: number;
  readonly results: readonly Acknowledgement[];
}

/** An experience of a bulk over several scopes. */
export interface ScopedExperience {
  readonly scope: string;
  readonly input: ExperienceInput;
}

/** Writing what was experienced. */
export interface Writing {
  /**
   * Remembers one experience. Aborting does not undo it: a write that was under way may still be
   * stored, and repeating it with the same `idempotencyKey` tells.
   *
   * @throws `ValidationError` naming the field; `ConflictError` where the idempotency key was used
   * for something else; `ServerError` where it could not be stored; `TimeoutError` where the stage
   * waited for was not reached in time, while the event is stored.
   */
  experience(
    scope: string,
    input: ExperienceInput,
    options?: WriteOptions,
  ): Promise<Acknowledgement>;

  /**
   * Remembers up to 1,000 experiences in their order, all of them or none.
   *
   * @throws as `experience`, with fields such as `items[2].text`.
   */
  experienceBulk(
    scope: string,
    items: readonly ExperienceInput[],
    options?: WriteOptions,
  ): Promise<BulkAcknowledgement>;

  /**
   * Remembers up to 1,000 experiences of several scopes, those of each in their order: all of them or
   * none.
   *
   * @throws as `experience`, with fields such as `items[2].text` and `items[2].scope`.
   */
  experienceAcross(
    items: readonly ScopedExperience[],
    options?: WriteOptions,
  ): Promise<BulkAcknowledgement>;

  /**
   * How far a write has come, also one that no answer came to. Where it is not found, it was not stored,
   * or was forgotten since, or is in a scope that may not be read.
   *
   * @throws `ValidationError` naming the field.
   */
  writeStatus(request: WriteStatusRequest, options?: CallOptions): Promise<WriteStatus>;
}
