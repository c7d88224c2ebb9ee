import type { Concept, SynthesisJob } from "@keepsake/core";
import type { AuditDraft } from "../audit/audit-draft.ts";
import type { Founding } from "./log-storage.ts";

/** How a synthesis begins. */
export interface SynthesisBeginning {
  readonly job: SynthesisJob;
  /** The row of the audit log that tells of it. */
  readonly audit: AuditDraft;
  /** Where the scope comes about with it, and nobody governs it: whose it becomes. */
  readonly founding?: Founding | undefined;
}

/** Concepts in versions, and the syntheses that write them. */
export interface ConceptStorage {
  /** Concepts of some scopes, all versions, by name and version. */
  listConcepts(scopes: readonly string[]): Promise<readonly Concept[]>;

  /** Every version of a concept, the oldest first, by scope where several have the id; none where there is no such concept. */
  conceptVersions(id: string): Promise<readonly Concept[]>;

  /**
   * Stores a synthesis that begins, with its row of the audit log; false where it was to found the
   * scope, and the registry has another revision by now.
   */
  beginSynthesis(beginning: SynthesisBeginning): Promise<boolean>;

  /**
   * Stores how far a synthesis is, and versions that it wrote, which close those before them. Says how
   * many it stored: one that rests on a fact that is gone, or on an event that was forgotten meanwhile or
   * withheld from understanding, is left out.
   */
  saveSynthesis(job: SynthesisJob, concepts: readonly Concept[]): Promise<number>;

  findSynthesis(id: string): Promise<SynthesisJob | null>;

  /** The synthesis of a scope that began last of those completed; null where there is none. */
  lastSynthesis(scope: string): Promise<SynthesisJob | null>;
}
