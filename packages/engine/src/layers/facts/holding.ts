import type { Term } from "@keepsake/core";

/** An event that a fact was taken from. */
export interface Support {
  readonly eventId: string;
  /** When the event happened in the world, in milliseconds since the epoch. */
  readonly observedAtMs: number;
  /** From when it is known to support it, in milliseconds since the epoch. */
  readonly recordedAtMs: number;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Of an event that states a belief: the ids of what it was stated to rest on. Known to beliefs alone. */
  readonly statedOn?: readonly string[] | undefined;
}

/** What one slot holds for one stretch of the time of the world. */
export interface Holding {
  /** What the subject is called. */
  readonly subjectName: string;
  readonly object: Term;
  readonly matter: string | null;
  /** Null for an unknown earlier time. */
  readonly validFromMs: number | null;
  /** Exclusive; null for open. */
  readonly validToMs: number | null;
  /** By the time of telling, then by id. */
  readonly supports: readonly Support[];
  /** Places, in the list that this holding is in, of those that hold otherwise in the same time. */
  readonly conflictsWith: readonly number[];
}
