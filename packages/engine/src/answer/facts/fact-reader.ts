import type { Fact } from "@keepsake/core";
import type { KnownName } from "../../questions/fact-question.ts";

/** Which facts to read: all conditions hold together, null is none. */
export interface FactSelection {
  readonly scopes: readonly string[];
  readonly subjectIds: readonly string[] | null;
  readonly predicates: readonly string[] | null;
  /** Facts that were taken from any of these events. */
  readonly eventIds: readonly string[] | null;
}

/** Where answers get facts from. */
export interface FactReader {
  /**
   * All versions, those that ended or are believed no longer as well; those of the named scopes
   * only.
   */
  readFacts(selection: FactSelection): Promise<readonly Fact[]>;
  /** The names of all entities of some scopes. */
  readNames(scopes: readonly string[]): Promise<readonly KnownName[]>;
}
