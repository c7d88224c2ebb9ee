/** A value in words, for an error. */
export function describeValue(value: unknown): string {
  if (typeof value === "number" || value === null) {
    return `${value}`;
  }
  if (typeof value === "string") {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  }
  return Array.isArray(value) ? "an array" : `a value of type ${typeof value}`;
}
