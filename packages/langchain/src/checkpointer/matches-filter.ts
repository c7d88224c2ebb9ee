/** Tells whether metadata has every value of a filter. */
export function matchesFilter(metadata: object, filter: object): boolean {
  return Object.entries(filter).every(([key, value]) =>
    isSame(Object.hasOwn(metadata, key) ? Reflect.get(metadata, key) : undefined, value),
  );
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) {
    return true;
  }
  return isObject(left) && isObject(right) && haveSameEntries(left, right);
}

function haveSameEntries(left: object, right: object): boolean {
  return (
    Array.isArray(left) === Array.isArray(right) &&
    Object.keys(left).length === Object.keys(right).length &&
    matchesFilter(left, right)
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
