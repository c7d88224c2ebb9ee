/**
 * The smallest of `values` that at least `share` (0 to 1) of them do not exceed.
 *
 * @throws `RangeError` where there are no values.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) {
    throw new RangeError("there is no quantile of no values");
  }
  return value;
}
