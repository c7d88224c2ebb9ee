import type { ScopedName } from "../fact-storage.ts";
import { ByRevision } from "./by-revision.ts";
import type { Tables } from "./tables/tables.ts";

/** What every recall asks of the scopes it reads. */
export interface DerivedScopes {
  /** Every name of the entities of a scope, in order of arrival. */
  readonly names: ByRevision<readonly ScopedName[]>;
  /** How many versions of facts are known now. */
  readonly factCounts: ByRevision<number>;
}

/** Prepares to read what is derived of scopes; its callers are within a transaction. */
export function createDerivedScopes({ names, facts }: Tables): DerivedScopes {
  return {
    names: new ByRevision(({ number, path: scope }) =>
      names.before(number, Number.MAX_SAFE_INTEGER).map((name) => ({ ...name, scope })),
    ),
    factCounts: new ByRevision(({ number }) => facts.countKnown(number)),
  };
}
