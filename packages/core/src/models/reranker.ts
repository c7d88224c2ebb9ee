/** What a reranking model is asked. */
export interface RerankRequest {
  readonly query: string;
  readonly texts: readonly string[];
  /** Ends the call. */
  readonly signal?: AbortSignal | undefined;
}

/** A model that tells how well texts fit a query, as far as memory needs one. It rejects where it cannot. */
export interface Reranker {
  /** Names it in reports, such as `rerank-v3.5`. */
  readonly name: string;
  /** A score for each text, in their order: greater is better. */
  rerank(request: RerankRequest): Promise<readonly number[]>;
}
