/**
 * A vector that stands for what a text means, and the space that it lies in. Vectors are compared with
 * those of the same model and the same length alone.
 */
export interface Embedding {
  /** Which model made it, such as `text-embedding-3-small`: 1 to 128 characters. */
  readonly model: string;
  /** 1 to 4,096 numbers. They are kept as 32-bit floats. */
  readonly vector: readonly number[];
}

/** The embedding that an event was written with. */
export interface EventEmbedding {
  readonly eventId: string;
  readonly embedding: Embedding;
}
