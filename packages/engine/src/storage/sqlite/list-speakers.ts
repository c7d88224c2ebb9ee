import type { ScopeProfiles } from "./scope-profiles.ts";
import type { Tables } from "./tables/tables.ts";

/** Who said something in some scopes; runs within a transaction. */
export function listSpeakers(
  tables: Tables,
  profiles: ScopeProfiles,
  scopes: readonly string[],
): readonly string[] {
  const found = scopes.flatMap((path) => tables.scopes.find(path) ?? []);
  return [...new Set(found.flatMap((scope) => profiles.of(scope).events.speakers))];
}
