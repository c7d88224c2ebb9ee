import type { EntityRef } from "../facts/term.ts";

/** What is understood of a topic or an entity: a summary, in versions. */
export interface Concept {
  /** `cn_` and 26 characters; the same through all versions. */
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  /** The topic it belongs to; that of an entity is its name. */
  readonly topic: string;
  /** The entity it is about; null for a topic. */
  readonly entity: EntityRef | null;
  /** Counts from 1. */
  readonly version: number;
  readonly summary: string;
  /** Ids of the events and facts that the summary rests on. */
  readonly supports: readonly string[];
  /** Concepts that are spoken of together with it, the closest first. */
  readonly related: readonly RelatedConcept[];
  /** From 0 to 1. */
  readonly confidence: number;
  /** When this version was written, RFC 3339 in UTC. */
  readonly recordedFrom: string;
  /** When the next one replaced it; null for the newest. */
  readonly recordedTo: string | null;
  /** What wrote it: `extractive`, or the name of a model. */
  readonly writtenBy: string;
}

/** Every version of a concept. */
export interface ConceptHistory {
  /** The newest. */
  readonly current: Concept;
  /** The oldest first. */
  readonly versions: readonly Concept[];
}

/** That two concepts have to do with each other. */
export interface RelatedConcept {
  readonly conceptId: string;
  readonly relation: "co_occurs";
}
