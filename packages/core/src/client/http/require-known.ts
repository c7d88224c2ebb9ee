import { ValidationError } from "../../errors/validation-error.ts";

/**
 * Checks that `value` is an object with no fields but those known: words that spaces divide, or `*` for
 * any.
 *
 * @throws {@link ValidationError} that names the first other one, or `name` where it is no object.
 */
export function requireKnown(value: unknown, known: string, name: string): asserts value is object {
  if (!isObject(value)) {
    throw new ValidationError(name, "it is not an object");
  }
  requireKnownAt(value, known, "");
}

/** The same for fields of what stands at `path`. */
export function requireKnownAt(value: object, known: string, path: string): void {
  const names = known.split(" ");
  const unknown = Object.keys(value).find((name) => known !== "*" && !names.includes(name));
  if (unknown !== undefined) {
    const reason = `it is not a known field; known are ${names.join(", ")}`;
    throw new ValidationError(within(path, unknown), reason);
  }
}

/** Whether it is an object, and no list. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The path of a field within what stands at `path`. */
export function within(path: string, field: string): string {
  return path === "" ? field : `${path}.${field}`;
}
