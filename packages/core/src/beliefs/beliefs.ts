import type { CallOptions } from "../call-options.ts";
import type { ListFilter } from "../list-filter.ts";
import type { Page } from "../page.ts";
import type { Belief, BeliefExplanation, Stance } from "./belief.ts";

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
   * belief.
   *
   * @throws `ValidationError` for a field outside {@link BeliefFilter} or a cursor of another list.
   */
  beliefs(scope: string, filter?: BeliefFilter, options?: CallOptions): Promise<Page<Belief>>;

  /** Why a belief is held, down to the events. @throws `NotFoundError` where there is none. */
  beliefWhy(id: string, options?: CallOptions): Promise<BeliefExplanation>;
}
