/** A JSON text with the keys of every object in one order: the same for the same JSON. */
export function sortJson(json: string): string {
  return JSON.stringify(JSON.parse(json), withSortedKeys);
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}
