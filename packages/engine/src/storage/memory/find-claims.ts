import type { Claim } from "../../layers/facts/claim.ts";
import type { ClaimQuery } from "../forgetting-storage.ts";

/** The claims that meet a query. */
export function findClaims(
  claims: readonly Claim[],
  { subjectIds, predicates, objectIds }: ClaimQuery,
): readonly Claim[] {
  return claims
    .filter(({ subject }) => subjectIds?.includes(subject.id) ?? true)
    .filter(({ predicate }) => predicates?.includes(predicate) ?? true)
    .filter(({ object }) => objectIds === null || isAnyOf(object, objectIds));
}

function isAnyOf(object: Claim["object"], ids: readonly string[]): boolean {
  return object?.type === "entity" && ids.includes(object.id);
}
