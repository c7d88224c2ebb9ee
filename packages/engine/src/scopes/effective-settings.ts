import type { ScopeSettings } from "@keepsake/core";
import { scopeChain } from "../scope-path.ts";
import type { Storage } from "../storage/storage.ts";

/** The settings that hold in a scope. */
export async function readSettings(
  storage: Pick<Storage, "readRegistry">,
  scope: string,
): Promise<ScopeSettings> {
  const chain = scopeChain(scope);
  const { scopes } = await storage.readRegistry(chain);
  return inheritSettings(chain.map((path) => scopes.get(path)?.settings ?? {}));
}

/**
 * Settings of a scope and of those around it, the nearest first, as they hold in the first one: key by
 * key, and layer by layer, that of the nearest scope that has it.
 */
export function inheritSettings(chain: readonly ScopeSettings[]): ScopeSettings {
  const outermostFirst = chain.toReversed();
  const settings: ScopeSettings = Object.assign({}, ...outermostFirst.map(givenOf));
  const retentions = outermostFirst.map(({ retention = {} }) => givenOf(retention));
  const retention: ScopeSettings["retention"] = Object.assign({}, ...retentions);
  return Object.keys(retention ?? {}).length === 0 ? settings : { ...settings, retention };
}

/** The fields that have a value. */
function givenOf(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
