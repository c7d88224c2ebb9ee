import { ValidationError } from "./errors/validation-error.ts";
import { limits } from "./limits.ts";

/** One segment of a scope path: `user:ana` has type `user` and id `ana`. */
export interface ScopeSegment {
  readonly type: string;
  readonly id: string;
}

const segmentPattern = /^([a-z][a-z0-9_]{0,31}):([A-Za-z0-9_.@+-]{1,128})$/;

const scopePattern =
  /^[a-z][a-z0-9_]{0,31}:[A-Za-z0-9_.@+-]{1,128}(?:\/[a-z][a-z0-9_]{0,31}:[A-Za-z0-9_.@+-]{1,128}){0,31}$/;

/**
 * Reads a scope path, `type:id` segments joined by `/`, outermost first: `org:acme/user:ana`.
 * A type is a lower-case letter and up to 31 of `a-z 0-9 _`; an id is 1 to 128 of
 * `A-Z a-z 0-9 _ . @ + -`.
 *
 * @throws {@link ValidationError} on field `scope` where the path is outside the grammar.
 */
export function parseScope(path: string): readonly ScopeSegment[] {
  if (typeof path !== "string" || path === "") {
    throw invalidScope(path, "it must be a non-empty string such as org:acme/user:ana");
  }
  const parts = path.split("/");
  if (parts.length > limits.scopeSegments) {
    throw invalidScope(
      path,
      `it has ${parts.length} segments and at most ${limits.scopeSegments} fit`,
    );
  }
  return parts.map((part) => parseSegment(part, path));
}

/**
 * Checks a scope path, faster than reading it.
 *
 * @throws {@link ValidationError} as {@link parseScope}.
 */
export function requireScope(path: string): void {
  if (typeof path !== "string" || !scopePattern.test(path)) {
    parseScope(path);
  }
}

/** The scopes that enclose `path`, nearest first, without `path` itself. */
export function scopeAncestors(path: string): readonly string[] {
  const segments = path.split("/");
  return segments
    .slice(1)
    .map((_, index) => segments.slice(0, segments.length - 1 - index).join("/"));
}

function parseSegment(part: string, path: string): ScopeSegment {
  const match = segmentPattern.exec(part);
  if (match === null) {
    const reason = `segment ${JSON.stringify(part.slice(0, 80))} is not type:id, such as user:ana`;
    throw invalidScope(path, `${reason}; an id takes letters, digits and _ . @ + -`);
  }
  return { type: match[1] ?? "", id: match[2] ?? "" };
}

function invalidScope(path: unknown, reason: string): ValidationError {
  const shown = typeof path === "string" ? JSON.stringify(path.slice(0, 80)) : typeof path;
  return new ValidationError("scope", `${shown} is not a scope: ${reason}`, {
    code: "INVALID_SCOPE",
  });
}
