import type { ClaimQuery } from "../storage/forgetting-storage.ts";
import type { Storage } from "../storage/storage.ts";
import type { ClaimKey } from "./within-conditions.ts";

/** Claims of some subjects that are withheld from facts or beliefs; their events make them still. */
export async function findWithheldClaims(
  storage: Storage,
  { scope, subjectIds, predicates }: Omit<ClaimQuery, "objectIds">,
): Promise<readonly ClaimKey[]> {
  const withheld = [
    ...(await storage.listWithheld([scope], "facts")),
    ...(await storage.listWithheld([scope], "beliefs")),
  ];
  return withheld.flatMap(({ eventId, slot }) =>
    slot !== null &&
    (subjectIds?.includes(slot.subjectId) ?? true) &&
    (predicates?.includes(slot.predicate) ?? true)
      ? [{ eventId, slot }]
      : [],
  );
}
