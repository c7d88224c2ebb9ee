import { ValidationError } from "./errors/validation-error.ts";

/** One segment of a scope path: `user:ana` has type `user` and id `ana`. */
export interface ScopeSegment {
  readonly type: string;
  readonly id: string;
}

const segment = "[a-z][a-z0-9_]{0,31}:[A-Za-z0-9_.@+-]{1,128}";

/** How one segment of a scope is written. */
export const segmentPattern: RegExp = /* @__PURE__ */ new RegExp(`^${segment}$`);

/** How a scope is written. */
export const scopePattern: RegExp = new RegExp(`^${segment}(?:/${segment}){0,31}$`);

/**
 * Reads a scope path, `type:id` segments joined by `/`, outermost first: `org:acme/user:ana`.
 * A type is a lower-case letter and up to 31 of `a-z 0-9 _`; an id is 1 to 128 of
 * `A-Z a-z 0-9 _ . @ + -`.
 *
 * @throws {@link ValidationError} on field `scope` where the path is outside the grammar.
 */
export function parseScope(path: unknown): readonly ScopeSegment[] {
  requireScope(path);
  return path.split("/").map((part) => {
    const [type = "", id = ""] = part.split(":");
    return { type, id };
  });
}

/**
 * Checks a scope path, which stands in a field of a call.
 *
 * @throws {@link ValidationError} as {@link parseScope}, on that field.
 */
export function requireScope(path: unknown, field = "scope"): asserts path is string {
  if (!isScope(path)) {
    const shown = typeof path === "string" ? path : typeof path;
    const wrong = shown.split("/").find((part) => !isScope(part)) ?? shown;
    const reason = `segment ${JSON.stringify(wrong.slice(0, 80))} is not type:id, such as user:ana`;
    throw new ValidationError(field, `${reason}; at most 32 are joined by /`, {
      code: "INVALID_SCOPE",
    });
  }
}

/** Whether a path is within the grammar of scopes. */
export function isScope(path: unknown): path is string {
  return typeof path === "string" && scopePattern.test(path);
}

/** The scopes that enclose `path`, nearest first, without `path` itself. */
export function scopeAncestors(path: string): readonly string[] {
  const segments = path.split("/");
  return segments
    .slice(1)
    .map((_, index) => segments.slice(0, segments.length - 1 - index).join("/"));
}
