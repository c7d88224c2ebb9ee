import type { TimeInterval } from "../temporal/temporal-block.ts";

/**
 * Names what to forget of one scope. What is given together must all be met; a selector without any
 * field is refused, for it would name everything.
 */
export interface ForgetSelector {
  /**
   * Ids of records of any layer, at least one and at most 1,000: of an event itself; of an episode its
   * events; of a fact, a belief or a concept the events it rests on. Not together with `aboutSubject`,
   * `aboutEntity` or `predicate`.
   */
  readonly memoryIds?: readonly string[] | undefined;
  /** Name or id of an entity: what is claimed of it, and the events that claim it. */
  readonly aboutSubject?: string | undefined;
  /**
   * Name or id of an entity: what is claimed of it or names it as the value, the events that claim it,
   * and every event whose text names it.
   */
  readonly aboutEntity?: string | undefined;
  /** What is claimed with this predicate, such as `lives_in`, and the events that claim it. */
  readonly predicate?: string | undefined;
  /** What held at some time in this window of world time; of events, what was observed within it. */
  readonly validDuring?: TimeInterval | undefined;
  /** What memory was told in this window of recorded time. */
  readonly recordedDuring?: TimeInterval | undefined;
  /** Events with at least one of these labels, at least one and at most 50. */
  readonly labels?: readonly string[] | undefined;
}
