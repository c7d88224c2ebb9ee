import type { CallOptions } from "../call-options.ts";
import type { ListFilter } from "../list-filter.ts";
import type { Page } from "../page.ts";
import type {
  Belief,
  BeliefExplanation,
  BeliefHistory,
  BeliefStatement,
  Stance,
} from "./belief.ts";

/** Which beliefs to list: those about the present, unless a time is given. */
export interface BeliefFilter extends ListFilter {
  /** Id, name or another name of the entity, in any case. */
  readonly about?: string | undefined;
  readonly stance?: Stance | undefined;
  /**
   * From 0 to 1.
   * @default 0
   */
  readonly minConfidence?: number | undefined;
  /** As known and as valid at this time: RFC 3339, or a date read as midnight UTC. */
  readonly asOf?: string | undefined;
}

/** Reading what the evidence amounts to. */
export interface Beliefs {
  /**
   * Beliefs of a scope, the most certain first. One piece of evidence alone makes a fact, not a
   * belief, unless it states one.
   *
   * @throws `ValidationError` for a field outside {@link BeliefFilter} or a cursor of another list.
   */
  beliefs(scope: string, filter?: BeliefFilter, options?: CallOptions): Promise<Page<Belief>>;

  /**
   * States a belief, and waits until it is one. It takes the place of what was stated before of the same
   * subject and predicate. It is as sure as it was stated, until there is other evidence: then it is one
   * piece of it.
   *
   * @throws `ValidationError` on `supports[…]` for a record that is not there, and on `validFrom` where
   * something that was stated of a later time stands in its place.
   */
  createBelief(scope: string, belief: BeliefStatement, options?: CallOptions): Promise<Belief>;

  /** Why a belief is held, down to the events. @throws `NotFoundError` where there is none. */
  beliefWhy(id: string, options?: CallOptions): Promise<BeliefExplanation>;

  /** How a belief came to be what it is. @throws `NotFoundError` where there is none. */
  beliefHistory(id: string, options?: CallOptions): Promise<BeliefHistory>;
}
