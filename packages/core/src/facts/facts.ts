import type { CallOptions } from "../call-options.ts";
import type { ListFilter } from "../list-filter.ts";
import type { Page } from "../page.ts";
import type { View } from "../view.ts";
import type { Conflict, ConflictFilter, ConflictResolution } from "./conflict.ts";
import type { Fact } from "./fact.ts";
import type { EntityRef } from "./term.ts";

/** Which facts to list: those that hold now, unless a time is given. */
export interface FactFilter extends ListFilter {
  /** Id, name or another name of the entity, in any case. */
  readonly subject?: string | undefined;
  /** In any case, with `_`, spaces or dashes. */
  readonly predicate?: string | undefined;
  /** The object as text, or the id of an entity, in any case. */
  readonly object?: string | undefined;
  /** As known and as valid at this time: RFC 3339, or a date read as midnight UTC. */
  readonly asOf?: string | undefined;
  /** As valid in the world at this time; as known now, or at `asOf` where that is given too. */
  readonly validAt?: string | undefined;
  /**
   * From 0 to 1.
   * @default 0
   */
  readonly minConfidence?: number | undefined;
  /**
   * Also what held or was known at other times up to `asOf`: every version.
   * @default false
   */
  readonly includeSuperseded?: boolean | undefined;
}

/** Whose history to tell, and of what. */
export interface TimelineFilter {
  /** @default "local" */
  readonly view?: View | undefined;
  /** Id, name or another name of the entity, in any case. */
  readonly subject: string;
  /** @default every predicate */
  readonly predicate?: string | undefined;
  /**
   * As known at this time: RFC 3339, or a date read as midnight UTC.
   * @default now
   */
  readonly asOf?: string | undefined;
}

/** What held of a subject one after the other. */
export interface FactTimeline {
  /** Null where nobody and nothing is known by that name. */
  readonly subject: EntityRef | null;
  readonly predicate: string | null;
  /** Every stretch of time, the oldest `validFrom` first. */
  readonly timeline: readonly Fact[];
}

/** Reading facts: what holds, what held, and what was known of it. */
export interface Facts {
  /**
   * Facts of a scope, by subject and predicate, then the newest `validFrom` first.
   *
   * @throws `ValidationError` for a field outside {@link FactFilter} or a cursor of another list.
   */
  facts(scope: string, filter?: FactFilter, options?: CallOptions): Promise<Page<Fact>>;

  /** One version of a fact. @throws `NotFoundError` where there is none. */
  fact(id: string, options?: CallOptions): Promise<Fact>;

  /**
   * Every value that a subject had, and from when to when.
   *
   * @throws `ValidationError` for a field outside {@link TimelineFilter}.
   */
  factTimeline(scope: string, filter: TimelineFilter, options?: CallOptions): Promise<FactTimeline>;

  /** Conflicts of a scope, those found last first: of what holds now, as known now, unless all are asked for. */
  conflicts(scope: string, filter?: ConflictFilter, options?: CallOptions): Promise<Page<Conflict>>;

  /** One conflict, also one that is no longer open. @throws `NotFoundError` where there is none. */
  conflict(id: string, options?: CallOptions): Promise<Conflict>;

  /**
   * Decides a conflict, and waits until its facts say so. The decision is written into the log of its
   * scope, in the name of whoever acts: what was said before stays known as it was.
   *
   * @throws `NotFoundError` as `conflict`; `ValidationError` where a fact is none of the conflict's,
   * where the boundary does not lie after its start, or where it is resolved already.
   */
  resolveConflict(
    id: string,
    resolution: ConflictResolution,
    options?: CallOptions,
  ): Promise<Conflict>;
}
