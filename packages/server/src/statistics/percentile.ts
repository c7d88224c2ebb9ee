/** The least of some values that is at or above a share of them; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((left, right) => left - right);
  return inOrder[Math.max(0, Math.ceil(share * inOrder.length) - 1)] ?? 0;
}
