import { describe } from "vitest";
import type { Suite } from "../suite.ts";
import { describeEmbeddings } from "./describe-embeddings.ts";
import { describeNearest } from "./describe-nearest.ts";
import { describeSimilarityFilters } from "./describe-similarity-filters.ts";
import { describeSimilarityScopes } from "./describe-similarity-scopes.ts";
import { describeWrongSimilarity } from "./describe-wrong-similarity.ts";

/** Vectors of events, and finding by them. */
export function describeSimilarity(suite: Suite): void {
  describe("similarity", () => {
    describeNearest(suite);
    describeSimilarityFilters(suite);
    describeSimilarityScopes(suite);
    describeEmbeddings(suite);
    describeWrongSimilarity(suite);
  });
}
