import { requireScope, ValidationError } from "@keepsake/core";
import { namespaceCharacters, namespaceSegments } from "../limits/limit-values.ts";

/**
 * The namespace of a scope: its path.
 *
 * @throws `ValidationError` on field `scope` where it is none, or longer than a daemon takes.
 */
export function toNamespace(scope: string): string {
  requireScope(scope);
  const segments = scope.split("/").length;
  if (segments > namespaceSegments) {
    const reason = `it has ${segments} segments and ai-memory takes ${namespaceSegments}; leave out some`;
    throw new ValidationError("scope", reason, { code: "INVALID_SCOPE" });
  }
  if (scope.length > namespaceCharacters) {
    const reason = `it has ${scope.length} characters and ai-memory takes ${namespaceCharacters}; shorten it`;
    throw new ValidationError("scope", reason, { code: "INVALID_SCOPE" });
  }
  return scope;
}
