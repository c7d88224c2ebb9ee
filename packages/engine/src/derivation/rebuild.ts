import type { Storage } from "../storage/storage.ts";
import type { Deriver } from "./deriver.ts";

/** What a rebuild did. */
export interface RebuildResult {
  readonly scopes: number;
}

/** Derives facts and names of every scope anew from its log, one scope after the other. */
export async function rebuildAll(storage: Storage, deriver: Deriver): Promise<RebuildResult> {
  const scopes = await storage.listScopes(null);
  for (const scope of scopes) {
    await storage.resetDerivation(scope);
    await deriver.waitFor(scope);
  }
  return { scopes: scopes.length };
}
