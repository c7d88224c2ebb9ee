import type { BuiltBeliefs } from "@keepsake/core";
import { compareKeys } from "../../paging/list-key.ts";
import type { Storage } from "../../storage/storage.ts";
import { mostCertainFirst } from "./list-beliefs.ts";
import { isKnownAt } from "../facts/holds-at.ts";
import { readVersions } from "./read-versions.ts";
import { weighClaims } from "./weigh-beliefs.ts";

const mostTold = 50;

/** Weighs what is claimed of the present of a scope, counts, and tells the most certain beliefs. */
export async function buildBeliefs(storage: Storage, scope: string): Promise<BuiltBeliefs> {
  const versions = await readVersions(storage, { scopes: [scope] });
  const claims = weighClaims(versions, { validAtMs: Date.now() });
  const present = claims.filter(({ isPresent }) => isPresent);
  const beliefs = present.filter(({ isBelief }) => isBelief).map(({ belief }) => belief);
  const inOrder = beliefs.toSorted((left, right) =>
    compareKeys(mostCertainFirst(left), mostCertainFirst(right)),
  );
  return {
    built: beliefs.length,
    items: inOrder.slice(0, mostTold),
    factsScanned: versions.filter((version) => isKnownAt(version)).length,
    groupsConsidered: present.length,
    groupsRejected: present.length - beliefs.length,
  };
}
