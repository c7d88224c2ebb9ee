import { ValidationError } from "@keepsake/core";
import { describeValue } from "./describe-value.ts";

/**
 * Gives a list of segments back, copied.
 *
 * @throws `ValidationError` on `field` where it is not an array of text.
 */
export function requireSegments(value: unknown, field: string): readonly string[] {
  if (!Array.isArray(value)) {
    throw new ValidationError(field, `${describeValue(value)} is not an array of segments`);
  }
  return Array.from(value, (segment: unknown, index) => requireText(segment, `${field}[${index}]`));
}

/** Gives a key back. @throws `ValidationError` on `field` where it is not text. */
export function requireKey(value: unknown, field: string): string {
  return requireText(value, field);
}

/**
 * Checks the namespace of an item that is to be stored, as the `put` of every LangGraph store does and
 * the store within a graph does not.
 *
 * @throws `ValidationError` on `field`, or on the segment at fault.
 */
export function requireNewNamespace(namespace: readonly string[], field: string): void {
  if (namespace.length === 0) {
    throw new ValidationError(field, "it is empty; give at least one segment");
  }
  for (const [index, segment] of namespace.entries()) {
    if (segment === "" || segment.includes(".")) {
      const reason = segment === "" ? "it is empty" : `"${segment}" has a dot in it`;
      throw new ValidationError(`${field}[${index}]`, `${reason}; segments are text without dots`);
    }
  }
  if (namespace[0] === "langgraph") {
    throw new ValidationError(`${field}[0]`, '"langgraph" is reserved; begin with another segment');
  }
}

function requireText(value: unknown, field: string): string {
  if (typeof value !== "string" || !value.isWellFormed()) {
    throw new ValidationError(field, `${describeValue(value)} is not well-formed text`);
  }
  return value;
}
