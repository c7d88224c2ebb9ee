import type { FactQuery } from "../../storage/fact-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import type { FactVersion } from "../facts/fact-version.ts";

/** Every version of the facts of some scopes, or of those that the rest of the query tells. */
export async function readVersions(
  storage: Storage,
  query: Pick<FactQuery, "scopes"> & Partial<FactQuery>,
): Promise<readonly FactVersion[]> {
  return await storage.findFacts({
    subjectIds: null,
    predicates: null,
    object: null,
    ids: null,
    recordedAtMs: null,
    includeClosed: true,
    ...query,
  });
}
