import type { Embedder } from "@keepsake/core";
import type { Storage } from "../storage/storage.ts";
import { QueryEmbedder } from "./query-embedder.ts";
import { Vectorizer } from "./vectorizer.ts";

/** What works out vectors, where there is an embedder. */
export interface EmbeddingParts {
  readonly vectorizer: Vectorizer;
  readonly queries: QueryEmbedder;
}

/** Puts together what works out vectors; null without an embedder. */
export function createEmbeddingParts(
  storage: Storage,
  embedder: Embedder | undefined,
): EmbeddingParts | null {
  return embedder === undefined
    ? null
    : {
        vectorizer: new Vectorizer({ storage, embedder }),
        queries: new QueryEmbedder(embedder),
      };
}
