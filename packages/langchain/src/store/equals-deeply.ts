/** Whether two values are the same as JSON; the order of fields tells nothing. */
export function equalsDeeply(left: unknown, right: unknown): boolean {
  if (left === right) {
    return true;
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length && left.every((item, index) => equalsDeeply(item, right[index]))
    );
  }
  return isRecord(left) && isRecord(right) && equalFields(left, right);
}

function equalFields(left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && equalsDeeply(left[name], right[name]))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
