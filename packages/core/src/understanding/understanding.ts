import type { CallOptions } from "../call-options.ts";
import type { ListFilter } from "../list-filter.ts";
import type { Page } from "../page.ts";
import type { Concept, ConceptHistory } from "./concept.ts";

/** Which concepts to list: their newest versions, unless a time is given. */
export interface UnderstandingFilter extends ListFilter {
  /** Topic or name, in any case. */
  readonly topic?: string | undefined;
  /** As known at this time: RFC 3339, or a date read as midnight UTC. */
  readonly asOf?: string | undefined;
}

/** How much of a scope is understood. */
export interface Coverage {
  readonly scope: string;
  readonly conceptCount: number;
  readonly byTopic: readonly TopicCoverage[];
  /** Events that arrived since the last synthesis. */
  readonly synthesisLag: number;
}

/** How much of a topic is understood. */
export interface TopicCoverage {
  readonly topic: string;
  readonly concepts: number;
  readonly averageConfidence: number;
}

/** Reading what is understood. */
export interface Understanding {
  /**
   * Concepts of a scope, by name.
   *
   * @throws `ValidationError` for a field outside {@link UnderstandingFilter} or a cursor of another
   * list.
   */
  understanding(
    scope: string,
    filter?: UnderstandingFilter,
    options?: CallOptions,
  ): Promise<Page<Concept>>;

  /** The newest version of a concept. @throws `NotFoundError` where there is none. */
  concept(id: string, options?: CallOptions): Promise<Concept>;

  /** Every version of a concept. @throws `NotFoundError` where there is none. */
  conceptHistory(id: string, options?: CallOptions): Promise<ConceptHistory>;

  /** How much of a scope is understood. */
  coverage(scope: string, options?: CallOptions): Promise<Coverage>;
}
