/** A text that must be there. */
export function requireText(value: unknown): string {
  if (typeof value !== "string") {
    throw new TypeError(`a text is missing: ${JSON.stringify(value)}`);
  }
  return value;
}
