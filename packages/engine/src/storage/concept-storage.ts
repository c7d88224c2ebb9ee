import type { Concept, SynthesisJob } from "@keepsake/core";

/** Concepts in versions, and the syntheses that write them. */
export interface ConceptStorage {
  /** Concepts of some scopes, all versions, by name and version. */
  listConcepts(scopes: readonly string[]): Promise<readonly Concept[]>;

  /**
   * Stores how far a synthesis is, and versions that it wrote, which close those before them. Says how
   * many it stored: one that rests on an event that was forgotten meanwhile is left out.
   */
  saveSynthesis(job: SynthesisJob, concepts: readonly Concept[]): Promise<number>;

  findSynthesis(id: string): Promise<SynthesisJob | null>;

  /** The synthesis of a scope that began last of those completed; null where there is none. */
  lastSynthesis(scope: string): Promise<SynthesisJob | null>;
}
