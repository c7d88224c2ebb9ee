import type { TimeInterval } from "../temporal/temporal-block.ts";

/**
 * Names what to forget of one scope. What is given together must all be met; a selector without any
 * field is refused, for it would name everything.
 *
 * `aboutSubject`, `aboutEntity`, `predicate` and the id of a fact or a belief select claims: what one
 * event says of one subject with one predicate. Everything else selects whole events. With claims go
 * the events that make them where events are forgotten; where they stay, the claims alone go from facts
 * and beliefs, and the events that make them from episodes and understanding.
 */
export interface ForgetSelector {
  /**
   * Ids of records of any layer, at least one and at most 1,000: of an event itself; of an episode its
   * events; of a concept the events it rests on; of a fact or a belief what those events claim of it.
   * Not together with `aboutSubject`, `aboutEntity` or `predicate`.
   */
  readonly memoryIds?: readonly string[] | undefined;
  /** Name or id of an entity: what is claimed of it. */
  readonly aboutSubject?: string | undefined;
  /**
   * Name or id of an entity: what is claimed of it or has it as the value, and every event whose text
   * names it. Together with `aboutSubject` or `predicate` the claims alone.
   */
  readonly aboutEntity?: string | undefined;
  /** What is claimed with this predicate, such as `lives_in`. */
  readonly predicate?: string | undefined;
  /**
   * Of claims, those whose facts held at some time in this window of world time; of events, those
   * observed within it. A claim that no fact rests on, such as that something ended, goes by its event.
   */
  readonly validDuring?: TimeInterval | undefined;
  /** What memory was told in this window of recorded time. */
  readonly recordedDuring?: TimeInterval | undefined;
  /** Events with at least one of these labels, at least one and at most 50, and what they claim. */
  readonly labels?: readonly string[] | undefined;
}
