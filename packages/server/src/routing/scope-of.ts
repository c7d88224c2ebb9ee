import { requireScope, ValidationError } from "@keepsake/core";

/**
 * A scope that came over the wire.
 *
 * @throws `ValidationError` on field `scope` where it is none, or missing.
 */
export function scopeOf(scope: unknown): string {
  if (scope === undefined) {
    const reason = "it is missing; give one such as org:acme/user:ana";
    throw new ValidationError("scope", reason, { code: "INVALID_SCOPE" });
  }
  requireScope(scope);
  return scope;
}
