import type { View } from "@keepsake/core";
import { scopeChain } from "./scope-path.ts";
import type { Storage } from "./storage/storage.ts";

/** The scopes a view of `scope` reads, the scope itself first, as far as its path tells them. */
export function visibleScopes(scope: string, view: View): readonly string[] {
  return view === "holistic" ? scopeChain(scope) : [scope];
}

/** The scopes a view of `scope` reads, the scope itself first. */
export async function readScopes(
  storage: Pick<Storage, "listScopes">,
  scope: string,
  view: View,
): Promise<readonly string[]> {
  if (view !== "descend") {
    return visibleScopes(scope, view);
  }
  const found = await storage.listScopes(scope);
  return [scope, ...found.filter((below) => below !== scope)];
}
