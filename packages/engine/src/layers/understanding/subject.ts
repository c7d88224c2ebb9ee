import type { EntityRef } from "@keepsake/core";

/** What a concept can be about. */
export interface Subject {
  readonly conceptId: string;
  /** Null for a topic that is no entity. */
  readonly entity: EntityRef | null;
  readonly name: string;
  /** Event that tells the name; null where facts or the caller tell it. */
  readonly namedBy: string | null;
  /** By what it is recognised in a text. */
  readonly calledAs: readonly string[];
}
