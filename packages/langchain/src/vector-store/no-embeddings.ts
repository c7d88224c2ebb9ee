import { NotConfiguredError } from "@keepsake/core";
import type { EmbeddingsInterface } from "@langchain/core/embeddings";

/** The error of a call that needs embeddings, where a vector store was made without. */
export function missingEmbeddings(): NotConfiguredError {
  return new NotConfiguredError(
    "the vector store was made without embeddings and searches by words alone; to search by vectors " +
      "make it with embeddings: new KeepsakeVectorStore(embeddings, { memory })",
  );
}

/** Stands where a vector store has no embeddings. @throws `NotConfiguredError` whatever is asked of it. */
export const noEmbeddings: EmbeddingsInterface = {
  embedDocuments: async () => await Promise.reject(missingEmbeddings()),
  embedQuery: async () => await Promise.reject(missingEmbeddings()),
};
