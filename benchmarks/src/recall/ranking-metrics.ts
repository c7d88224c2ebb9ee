/** Share of `gold` among the first `depth` of `ranked`. `gold` must not be empty. */
export function recallAt(
  ranked: readonly string[],
  gold: readonly string[],
  depth: number,
): number {
  const top = new Set(ranked.slice(0, depth));
  return gold.filter((id) => top.has(id)).length / gold.length;
}

/**
 * Normalised discounted cumulative gain of the first `depth` of `ranked`, where each of `gold`
 * gains 1 at its rank and everything else 0. `gold` must not be empty.
 */
export function ndcgAt(ranked: readonly string[], gold: readonly string[], depth: number): number {
  const wanted = new Set(gold);
  const gains = ranked.slice(0, depth).map((id) => (wanted.delete(id) ? 1 : 0));
  const ideal = Array.from({ length: Math.min(gold.length, depth) }, () => 1);
  return discountedSum(gains) / discountedSum(ideal);
}

function discountedSum(gains: readonly number[]): number {
  return gains.reduce<number>((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}
