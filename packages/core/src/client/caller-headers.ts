import type { Narrowing } from "../access/identity.ts";

/** Headers that say who acts, where anybody is named, and what that one may do at most. */
export function callerHeaders(
  actor: string | undefined,
  narrowing: readonly Narrowing[] = [],
): Record<string, string> {
  return {
    ...(actor !== undefined && { "x-cortex-actor": actor }),
    ...(narrowing.length > 0 && { "x-keepsake-narrowing": JSON.stringify(narrowing) }),
  };
}
