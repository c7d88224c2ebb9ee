import type { CallOptions } from "../call-options.ts";
import type { MemoryEvent } from "../events/memory-event.ts";
import type { View } from "../view.ts";
import type { Embedding, EventEmbedding } from "./embedding.ts";
import type { SimilarityFilter } from "./similarity-filter.ts";

/** Which events to find by their vectors. */
export interface SimilarityRequest {
  /** What they are to be near to. Events with vectors of another model or length are passed over. */
  readonly embedding: Embedding;
  /**
   * Events at most, 1 to 500.
   * @default 10
   */
  readonly limit?: number | undefined;
  /** @default "local" */
  readonly view?: View | undefined;
  /** Conditions on the `metadata` of events. */
  readonly filter?: SimilarityFilter | undefined;
  /** Only events with at least one of these labels. */
  readonly labels?: readonly string[] | undefined;
  /** Only these events, at most 1,000. */
  readonly ids?: readonly string[] | undefined;
  /** The least score, -1 to 1. @default none */
  readonly minScore?: number | undefined;
  /** Whether to give the vectors as well. @default false */
  readonly includeVectors?: boolean | undefined;
}

/** An event that was found by its vector. */
export interface SimilarEvent {
  readonly event: MemoryEvent;
  /** Cosine of the angle between both vectors, -1 to 1; 0 where one of them is all zeros. */
  readonly score: number;
  /** The vector of the event, where it was asked for. */
  readonly vector?: readonly number[] | undefined;
}

/** Finding events by vectors. */
export interface Similarity {
  /**
   * The events whose vectors are nearest to one, the nearest first; of equals the one written last. All
   * that have one are compared, none is passed over for speed.
   *
   * @throws `ValidationError` naming the field, such as `embedding.vector[3]`.
   *
   * @example
   * ```ts
   * const embedding = { model: "words-2d", vector: [0.6, 0.8] };
   * await memory.experience("user:ana", { text: "Biscuit is a cat.", embedding });
   * const [nearest] = await memory.similar("user:ana", { embedding, limit: 1 });
   * ```
   */
  similar(
    scope: string,
    request: SimilarityRequest,
    options?: CallOptions,
  ): Promise<readonly SimilarEvent[]>;

  /**
   * The embeddings that events of a scope were written with, in the order of `eventIds`, at most 1,000.
   * Those of events that are not there, or were written without one, are left out.
   *
   * @throws `ValidationError` naming the field.
   */
  embeddings(
    scope: string,
    eventIds: readonly string[],
    options?: CallOptions,
  ): Promise<readonly EventEmbedding[]>;
}
