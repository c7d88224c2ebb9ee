import type { FoundDocument } from "@keepsake/core/adapters";
import { maximalMarginalRelevance } from "@langchain/core/utils/math";

/** How to choose among documents. */
export interface Diversity {
  readonly query: readonly number[];
  readonly k: number;
  /** From 0, as unlike each other as can be, to 1, as near to the query as can be. */
  readonly lambda: number | undefined;
}

/** Of documents found with their vectors those that are near to the query and unlike each other. */
export function chooseDiverse(
  found: readonly FoundDocument[],
  { query, k, lambda }: Diversity,
): readonly FoundDocument[] {
  // A vector of zeros has no direction to compare.
  const comparable = found.filter(({ vector }) => vector?.some((number) => number !== 0));
  if (query.every((number) => number === 0)) {
    return comparable.slice(0, k);
  }
  const vectors = comparable.map(({ vector = [] }) => [...vector]);
  return maximalMarginalRelevance([...query], vectors, lambda, k).flatMap(
    (index) => comparable[index] ?? [],
  );
}
