import { scopeAncestors, type View } from "@keepsake/core";

/** The scopes a view of `scope` reads, the scope itself first. */
export function visibleScopes(scope: string, view: View): readonly string[] {
  return view === "local" ? [scope] : [scope, ...scopeAncestors(scope)];
}
