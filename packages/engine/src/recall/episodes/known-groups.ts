import { BoundedCache } from "../../bounded-cache.ts";
import type { TurnGroup } from "../../layers/episodes/group-turns.ts";
import type { Storage } from "../../storage/storage.ts";

/** The episodes of a scope that were looked up, by the rows of their events. */
export type KnownGroups = Map<number, TurnGroup>;

interface KnownScope {
  /** Changes with every event that is written or forgotten. */
  readonly state: string;
  /** Null until it is asked for again: most scopes change before they are. */
  readonly groups: KnownGroups | null;
}

/** A scope, and how many events it holds. */
export interface ScopeSize {
  readonly scope: string;
  readonly events: number;
}

/** Rows that are kept in all, at about 300 bytes each. */
const mostRows = 20_000;
/** A scope counts as so many rows beside its own. */
const rowsPerScope = 10;

const knownOfStorages = new WeakMap<Storage, BoundedCache<string, KnownScope>>();

/**
 * The episodes that earlier recalls looked up in a scope, from the second on, to add others to; none once
 * the scope has changed.
 */
export async function openKnownGroups(
  storage: Storage,
  { scope, events }: ScopeSize,
): Promise<KnownGroups> {
  const known = knownOfStorages.get(storage) ?? createKnown();
  knownOfStorages.set(storage, known);
  // Writing makes the last row greater, forgetting the number of events less or what is withheld more.
  const { lastRow, withheldCount } = await storage.derivationState(scope);
  const state = `${lastRow} ${events} ${withheldCount}`;
  const found = known.get(scope);
  const isAgain = found?.state === state;
  const before = isAgain && found.groups !== null && found.groups.size < mostRows;
  const groups = before ? found.groups : new Map<number, TurnGroup>();
  // What was added since is counted now.
  known.set(scope, { state, groups: isAgain ? groups : null });
  return groups;
}

function createKnown(): BoundedCache<string, KnownScope> {
  return new BoundedCache({
    most: mostRows,
    sizeOf: ({ groups }: KnownScope) => (groups?.size ?? 0) + rowsPerScope,
  });
}
