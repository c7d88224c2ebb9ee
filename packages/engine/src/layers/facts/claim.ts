import type { EntityRef, Term } from "@keepsake/core";

/**
 * What a claim does: `assertion` says that something holds, `retraction` that it holds no longer,
 * `withdrawal` that it never did.
 */
export type ClaimKind = "assertion" | "retraction" | "withdrawal";

/** Whether a subject has one value of a predicate at a time, or several side by side. */
export type Cardinality = "one" | "many";

/** What an extractor reads out of one turn: one statement about one subject. */
export interface ClaimDraft {
  readonly kind: ClaimKind;
  readonly subject: EntityRef;
  /** A word such as `lives_in`. */
  readonly predicate: string;
  /**
   * Which of several matters of one predicate it concerns, such as `planes` in "aisle seats on
   * planes"; null for none. There is one value for each matter, whatever the cardinality.
   */
  readonly matter: string | null;
  readonly cardinality: Cardinality;
  /** Null only for a retraction or a withdrawal: whatever value there is. */
  readonly object: Term | null;
  /** The value said before by mistake, whose place and start this assertion takes; else null. */
  readonly corrects: Term | null;
  /**
   * From when it holds, in milliseconds since the epoch; null where it began at an unknown earlier
   * time. Not used by a retraction or a withdrawal.
   */
  readonly validFromMs: number | null;
  /** Whether the source states `validFromMs`; if not, it is the time of telling. */
  readonly isFromStated: boolean;
  /** Until when it holds, exclusive; null for open. For a retraction, when it ended: never null. */
  readonly validToMs: number | null;
  /** Whether it was told as true of the time of telling, not only of a time before. */
  readonly holdsWhenTold: boolean;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Ids of earlier events without which it could not be read, such as the one that named "she". */
  readonly restsOn: readonly string[];
}

/** A claim in the log of what was claimed. */
export interface Claim extends ClaimDraft {
  /** The event it was read from. */
  readonly eventId: string;
  /** When the event happened in the world, in milliseconds since the epoch. */
  readonly observedAtMs: number;
  /** When the event was written. */
  readonly recordedAtMs: number;
}
