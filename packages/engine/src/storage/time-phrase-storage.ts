import type { TimePhrase } from "@keepsake/core";

/** Names for stretches of time, by scope. */
export interface TimePhraseStorage {
  /** Adds a phrase to a scope, or replaces the one of the same folded name. */
  putTimePhrase(scope: string, phrase: TimePhrase): Promise<void>;

  /** The phrases of a scope itself, by name. */
  listTimePhrases(scope: string): Promise<readonly TimePhrase[]>;

  /** Removes a phrase and says whether there was one. */
  removeTimePhrase(scope: string, name: string): Promise<boolean>;
}
