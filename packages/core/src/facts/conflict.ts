import type { ListFilter } from "../list-filter.ts";
import type { Fact } from "./fact.ts";
import type { EntityRef } from "./term.ts";

/** Which conflicts to list. */
export interface ConflictFilter extends ListFilter {
  /** Id, name or another name of the entity, in any case. */
  readonly subject?: string | undefined;
  readonly predicate?: string | undefined;
  /**
   * `all` also lists those that were decided, or that later words ended.
   * @default "open"
   */
  readonly status?: "open" | "all" | undefined;
}

/** Facts of equal standing that say different things of the same time. */
export interface Conflict {
  /** `conflict_` and 26 characters. */
  readonly id: string;
  readonly scope: string;
  readonly kind: "value_disagreement";
  /** `dismissed` where its facts still disagree and somebody has decided that this is as it should be. */
  readonly status: "open" | "resolved" | "dismissed";
  readonly subject: EntityRef;
  readonly predicate: string;
  /** Two or more, the most certain first; of one that is not open as they were while it was. */
  readonly facts: readonly Fact[];
  /** When memory came to know of it, RFC 3339 in UTC. */
  readonly detectedAt: string;
  /** When it was decided or ended, RFC 3339 in UTC; null while it is open. */
  readonly resolvedAt: string | null;
  /** Who decided it, such as `user:ana`; null where nobody did. */
  readonly resolvedBy: string | null;
  /** Why, as it was given; null for no reason. */
  readonly reason: string | null;
}

/**
 * How to decide a conflict, by the ids of its facts:
 *
 * - `pick`: one of them holds, the others never did;
 * - `split`: one held up to a boundary and another one from there on, the rest never did;
 * - `new_information`: one is news that took the place of the surest other when it was told;
 * - `dismiss`: they may stand side by side.
 */
export type ConflictResolution =
  | {
      readonly action: "pick";
      readonly winner: string;
      readonly reason?: string | undefined;
    }
  | {
      readonly action: "split";
      /** RFC 3339, or a date read as midnight UTC. */
      readonly boundary: string;
      readonly earlier: string;
      readonly later: string;
    }
  | { readonly action: "new_information"; readonly record: string }
  | { readonly action: "dismiss"; readonly reason?: string | undefined };
