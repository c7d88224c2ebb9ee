import type { TimePhrase } from "@keepsake/core";
import type { AuditDraft } from "../audit/audit-draft.ts";
import type { Founding } from "./log-storage.ts";

/** A phrase that a scope is given. */
export interface PhraseChange {
  readonly phrase: TimePhrase;
  readonly audit: AuditDraft;
  /** Where the scope comes about with it, and nobody governs it: whose it becomes. */
  readonly founding?: Founding | undefined;
}

/** A phrase that is taken from a scope. */
export interface PhraseRemoval {
  readonly name: string;
  /** Told where there was one. */
  readonly audit: AuditDraft;
}

/** Names for stretches of time, by scope. */
export interface TimePhraseStorage {
  /**
   * Adds a phrase to a scope, or replaces the one of the same folded name; false where it was to found
   * the scope, and the registry has another revision by now.
   */
  putTimePhrase(scope: string, change: PhraseChange): Promise<boolean>;

  /** The phrases of a scope itself, by name. */
  listTimePhrases(scope: string): Promise<readonly TimePhrase[]>;

  /** Removes a phrase and says whether there was one. */
  removeTimePhrase(scope: string, removal: PhraseRemoval): Promise<boolean>;
}
