/**
 * A document whose schemas of objects let in nothing that they do not name: so an answer with a field
 * that nobody told of is found.
 */
export function toClosed(value: unknown): Record<string, unknown> {
  return { ...Object(close(value)) };
}

function close(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(close);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const closed = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, close(inner)]),
  );
  const isObject = value !== null && Reflect.get(value, "type") === "object";
  return isObject && "properties" in value && !("additionalProperties" in value)
    ? { ...closed, additionalProperties: false }
    : closed;
}
