import { WithheldParts } from "../withheld-parts.ts";
import { withoutWithheld } from "../facts/without-withheld.ts";
import type { FactQuery } from "../../storage/fact-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import { markStatements } from "./stated-beliefs.ts";
import type { FactVersion } from "../facts/fact-version.ts";

/**
 * Every version of the facts of some scopes, or of those that the rest of the query tells, with the
 * support that beliefs may be weighed from.
 */
export async function readVersions(
  storage: Storage,
  query: Pick<FactQuery, "scopes"> & Partial<FactQuery>,
): Promise<readonly FactVersion[]> {
  const versions = await storage.findFacts({
    subjectIds: null,
    predicates: null,
    object: null,
    ids: null,
    recordedAtMs: null,
    includeClosed: true,
    ...query,
  });
  const withheld = await storage.listWithheld(query.scopes, "beliefs");
  const left = withoutWithheld(versions, new WithheldParts(withheld));
  return await markStatements(storage, query.scopes, left);
}
