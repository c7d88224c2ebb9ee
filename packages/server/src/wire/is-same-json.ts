/** Whether two values of JSON are the same, however their names are ordered. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (!isComposite(left) || !isComposite(right)) {
    return left === right;
  }
  const names = Object.keys(left);
  return (
    Array.isArray(left) === Array.isArray(right) &&
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isSameJson(left[name], right[name]))
  );
}

function isComposite(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
