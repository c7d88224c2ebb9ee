import type { EventContent } from "@keepsake/core";
import type { Claim, ClaimDraft } from "../layers/facts/claim.ts";

/** One event as an extractor reads it. */
export interface Turn {
  readonly eventId: string;
  readonly scope: string;
  readonly content: EventContent;
  readonly modality: string;
  /** Who said it, where that was given: a name, or an actor id such as `user:ana`. */
  readonly speaker: string | null;
  /** When it was said, in milliseconds since the epoch. */
  readonly observedAtMs: number;
}

/** An earlier turn of the scope, and what was read out of it. */
export interface ReadTurn {
  readonly turn: Turn;
  readonly claims: readonly Claim[];
}

/** A name that an entity goes by, and how it is known. */
export interface EntityName {
  readonly entityId: string;
  /** As it was written: `Ana`, `sister`, `payments service`. */
  readonly name: string;
  /**
   * `name` for a proper name, `role` for what it is to the speaker or what kind of thing it is
   * (sister, neighbour), `alias` for another name.
   */
  readonly kind: "name" | "role" | "alias";
  /** The event that tells it. */
  readonly eventId: string;
}

/** What is known of a scope when one of its turns is read. Reading in order gives the same each time. */
export interface ExtractionContext {
  /** Up to 8 turns that arrived before, the latest last. */
  readonly recent: readonly ReadTurn[];
  /** Every name known so far, in order of arrival. */
  readonly names: readonly EntityName[];
}

/** What was read out of one turn. */
export interface Extraction {
  readonly claims: readonly ClaimDraft[];
  /** Names that the turn tells of entities, known and new. */
  readonly names: readonly Omit<EntityName, "eventId">[];
  /** Why another extractor read the turn than the one it was meant for. */
  readonly problem?: ExtractionProblem | undefined;
}

/** What kept an extractor from reading a turn. */
export interface ExtractionProblem {
  /** Its name. */
  readonly extractor: string;
  /** What happened, as a sentence. */
  readonly reason: string;
}

/** Reads statements out of turns. A turn that it does not understand yields nothing. */
export interface Extractor {
  /** Names it in reports: `rules`, `model:gpt-…`. */
  readonly name: string;
  extract(
    turn: Turn,
    context: ExtractionContext,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Extraction | Promise<Extraction>;
}
