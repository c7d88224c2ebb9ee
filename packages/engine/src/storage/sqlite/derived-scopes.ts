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

/** Names that are kept in all, at about 150 bytes each; a scope without any counts as one. */
const mostNames = 100_000;
const mostCounts = 10_000;

/** Prepares to read what is derived of scopes; its callers are within a transaction. */
export function createDerivedScopes({ names, facts }: Tables): DerivedScopes {
  return {
    names: new ByRevision<readonly ScopedName[]>({
      read: ({ number, path: scope }) =>
        names.before(number, Number.MAX_SAFE_INTEGER).map((name) => ({ ...name, scope })),
      most: mostNames,
      sizeOf: ({ length }) => length + 1,
    }),
    factCounts: new ByRevision<number>({
      read: ({ number }) => facts.countKnown(number),
      most: mostCounts,
      sizeOf: () => 1,
    }),
  };
}
