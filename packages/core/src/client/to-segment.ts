import { recordNotFound } from "../record-not-found.ts";
import { requireScope } from "../scope.ts";

const idPattern = /^[\w-]{1,256}$/;

/**
 * A scope, or the id of a record of a kind such as `event`, as a part of a URL.
 *
 * @throws `NotFoundError` where it is no id of anything; `ValidationError` where it is no scope.
 */
export function toSegment(kind: string, value: unknown): string {
  if (kind === "scope") {
    requireScope(value);
  } else if (typeof value !== "string" || !idPattern.test(value)) {
    throw recordNotFound(kind, value);
  }
  return encodeURIComponent(value);
}
