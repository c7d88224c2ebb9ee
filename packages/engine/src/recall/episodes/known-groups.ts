import type { TurnGroup } from "../../layers/episodes/group-turns.ts";
import type { Storage } from "../../storage/storage.ts";

/** The episodes of a scope that were looked up, by the rows of their events. */
export type KnownGroups = Map<number, TurnGroup>;

interface KnownScope {
  /** Changes with every event that is written or forgotten. */
  readonly state: string;
  readonly groups: KnownGroups;
}

/** A scope, and how many events it holds. */
export interface ScopeSize {
  readonly scope: string;
  readonly events: number;
}

const mostScopes = 64;
const mostRows = 20_000;

const knownOfStorages = new WeakMap<Storage, Map<string, KnownScope>>();

/**
 * The episodes that earlier recalls looked up in a scope, to add others to; none once the scope has
 * changed.
 */
export async function openKnownGroups(
  storage: Storage,
  { scope, events }: ScopeSize,
): Promise<KnownGroups> {
  const known = knownOfStorages.get(storage) ?? new Map<string, KnownScope>();
  knownOfStorages.set(storage, known);
  // Writing makes the last row greater, forgetting the number of events less or what is withheld more.
  const { lastRow, withheldCount } = await storage.derivationState(scope);
  const state = `${lastRow} ${events} ${withheldCount}`;
  const found = known.get(scope);
  if (found?.state === state && found.groups.size < mostRows) {
    return found.groups;
  }
  known.delete(scope);
  const groups: KnownGroups = new Map();
  known.set(scope, { state, groups });
  dropOldest(known);
  return groups;
}

function dropOldest(known: Map<string, KnownScope>): void {
  for (const scope of known.keys()) {
    if (known.size <= mostScopes) {
      return;
    }
    known.delete(scope);
  }
}
