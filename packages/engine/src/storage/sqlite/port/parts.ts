import type { Connection } from "../connection.ts";
import type { Scrubber } from "../erasure/scrubber.ts";
import type { DerivedScopes } from "../derived-scopes.ts";
import type { ScopeProfiles } from "../scope-profiles.ts";
import type { Tables } from "../tables/tables.ts";
import type { VectorBlocks } from "../vectors/vector-blocks.ts";

/** The parts that the roles of a storage share. */
export interface SqliteParts {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly profiles: ScopeProfiles;
  readonly blocks: VectorBlocks;
  readonly derived: DerivedScopes;
  readonly scrubber: Scrubber;
}

/** Number of a scope; 0, which none has, where it was never written to. */
export function numberOf({ scopes }: Tables, path: string): number {
  return scopes.find(path)?.number ?? 0;
}
