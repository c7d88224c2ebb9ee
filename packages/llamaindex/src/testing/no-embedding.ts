import { BaseEmbedding } from "@llamaindex/core/embeddings";

/** An embedding model for stores that are given vectors. */
export class NoEmbedding extends BaseEmbedding {
  static create(): NoEmbedding {
    return new NoEmbedding();
  }

  override async getTextEmbedding(): Promise<number[]> {
    return await Promise.reject(new Error("nothing is embedded here"));
  }
}
