import type { EntityRef, Term } from "./term.ts";

/**
 * One version of a statement about an entity, on two axes of time: when it held in the world
 * (`valid…`) and when memory knew it so (`recorded…`). Versions are never rewritten: what is learned
 * later closes `recordedTo` and opens others.
 */
export interface Fact {
  /** `fact_` and 26 characters; the same for the same version, also after a rebuild. */
  readonly id: string;
  readonly scope: string;
  readonly subject: EntityRef;
  /** A word such as `lives_in`. */
  readonly predicate: string;
  readonly object: Term;
  /** Which of several matters of one predicate it concerns, such as `planes`; null where there is one. */
  readonly matter: string | null;
  /** From 0 to 1: how sure the source and the reading of it are. */
  readonly confidence: number;
  /** From when it held, RFC 3339 in UTC; null where it began at an unknown earlier time. */
  readonly validFrom: string | null;
  /** Until when it held, exclusive; null while it holds. */
  readonly validTo: string | null;
  /** From when memory knew it so, RFC 3339 in UTC. */
  readonly recordedFrom: string;
  /** Until when memory knew it so, exclusive; null while it does. */
  readonly recordedTo: string | null;
  /** Ids of the events it was taken from, the earliest first. */
  readonly supports: readonly string[];
  /** Ids of facts of equal standing that say otherwise of the same time. */
  readonly conflictsWith: readonly string[];
  /** It as a sentence: `Ana lives in Porto`. */
  readonly text: string;
}
