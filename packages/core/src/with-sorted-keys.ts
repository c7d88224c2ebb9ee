/**
 * A replacer of `JSON.stringify` that puts the keys of every object in one order, so that the same JSON is
 * the same text.
 */
export function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}
