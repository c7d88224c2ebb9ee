/** What the texts of a call are, and how it may end early. */
export interface EmbedOptions {
  /**
   * Whether the texts are what is looked for or what is looked through. Some models want an instruction
   * before a query, or other words before either; their vectors are of one space all the same.
   */
  readonly kind: "query" | "document";
  /** Fires where the vectors are wanted no longer. */
  readonly signal: AbortSignal;
}

/** A model that makes vectors of texts, as far as memory needs one. It rejects where it cannot. */
export interface Embedder {
  /**
   * Names the model and with it the space of its vectors, such as `text-embedding-3-small`: 1 to 128
   * characters. Under another name every vector is worked out anew.
   */
  readonly name: string;
  /** Numbers of each vector, 1 to 4,096. */
  readonly dimensions: number;
  /** The vectors of some texts, in their order. */
  embed(texts: readonly string[], options: EmbedOptions): Promise<readonly (readonly number[])[]>;
}
