import type { CallerToken } from "../authenticator.ts";
import { readScopes, toPatterns } from "./read-scopes.ts";

/** What a token says that its bearer may do at most, and where. */
export type TokenReach = Pick<CallerToken, "caps" | "scopes">;

/** Whether a token may do no more than another one. */
export function isNarrower(inner: TokenReach, outer: TokenReach): boolean {
  return areCovered(inner.caps, outer.caps) && areWithin(inner.scopes, outer.scopes);
}

function areCovered(caps: readonly string[] | null, own: readonly string[] | null): boolean {
  if (own === null || caps === null) {
    return own === null;
  }
  const allowed = own.flatMap(toPatterns);
  return caps
    .flatMap(toPatterns)
    .every((pattern) =>
      allowed.some(
        (outer) =>
          outer === "*" ||
          outer === pattern ||
          (outer.endsWith(".*") && pattern.startsWith(outer.slice(0, -1))),
      ),
    );
}

/** Confinements of one's own go on as they are. */
function areWithin(scopes: readonly string[] | null, own: readonly string[] | null): boolean {
  if (own === null || scopes === null) {
    return own === null;
  }
  const outer = readScopes(own);
  const inner = readScopes(scopes);
  const isPathWithin = (path: string): boolean =>
    outer.paths === null ||
    outer.paths.some((around) => path === around || path.startsWith(`${around}/`));
  const keepsConfinements =
    outer.confinements.length === 0 ||
    JSON.stringify(inner.confinements) === JSON.stringify(outer.confinements);
  return (
    keepsConfinements &&
    (inner.paths === null ? outer.paths === null : inner.paths.every(isPathWithin))
  );
}
