import type { SearchHit, SearchQuery, SearchResult } from "../log-storage.ts";
import { partitionPoint } from "./partition-point.ts";
import type { ScopeProfile } from "./scope-profile.ts";
import type { ScopeProfiles } from "./scope-profiles.ts";
import type { Tables } from "./tables/tables.ts";

interface Matches {
  /** Term groups by the position of the event that holds them. */
  readonly matches: ReadonlyMap<number, readonly number[]>;
  /** Positions of the matches and of their neighbours. */
  readonly positions: ReadonlySet<number>;
  /** Rows that may have one of the labels; undefined where there are none. */
  readonly labelled: ReadonlySet<number> | undefined;
}

/** Finds the events that hold a term, and their neighbours; runs within a transaction. */
export function searchEvents(
  tables: Tables,
  profiles: ScopeProfiles,
  { scopes, terms, neighbours, rows: wanted = [], labels }: SearchQuery,
): SearchResult {
  const found = scopes.flatMap((path) => {
    const scope = tables.scopes.find(path);
    if (scope === null) {
      return [];
    }
    const profile = profiles.of(scope);
    const rows = tables.index.rowsOfEach(scope.number, terms);
    const matches = matchTerms(profile, rows);
    const positions = new Set([
      ...withNeighbours(matches, neighbours),
      ...positionsOf(profile, wanted),
    ]);
    const labelled = labels && new Set(tables.index.rowsWithLabels(scope.number, labels));
    return [{ path, profile, hits: toHits(path, profile, { matches, positions, labelled }) }];
  });
  return {
    hits: found.flatMap(({ hits }) => hits),
    statistics: found.flatMap(({ path, profile: { totals } }) =>
      totals.events === 0 ? [] : [{ scope: path, ...totals }],
    ),
  };
}

/** Where those of some events stand that are in a scope. */
function positionsOf({ events }: ScopeProfile, rows: readonly number[]): readonly number[] {
  return rows
    .map((row) => ({ row, position: partitionPoint(events, (event) => event.row < row) }))
    .filter(({ row, position }) => events[position]?.row === row)
    .map(({ position }) => position);
}

/** Term groups by position of the events that hold them. */
function matchTerms(
  profile: ScopeProfile,
  rowsPerTerm: readonly (readonly number[])[],
): ReadonlyMap<number, readonly number[]> {
  const matches = new Map<number, number[]>();
  for (const [term, rows] of rowsPerTerm.entries()) {
    for (const row of rows) {
      const position = partitionPoint(profile.events, (event) => event.row < row);
      const terms = matches.get(position);
      if (terms === undefined) {
        matches.set(position, [term]);
      } else {
        terms.push(term);
      }
    }
  }
  return matches;
}

function toHits(
  scope: string,
  profile: ScopeProfile,
  { matches, positions, labelled }: Matches,
): readonly SearchHit[] {
  return Array.from(positions).flatMap((position) => {
    const event = profile.events[position];
    if (event === undefined) {
      return [];
    }
    const hit = { ...event, scope, position, terms: matches.get(position) ?? [] };
    return [labelled === undefined ? hit : { ...hit, mayHaveLabel: labelled.has(event.row) }];
  });
}

function withNeighbours(
  matches: ReadonlyMap<number, unknown>,
  distance: number,
): ReadonlySet<number> {
  const positions = new Set<number>();
  for (const position of matches.keys()) {
    for (let away = -distance; away <= distance; away += 1) {
      positions.add(position + away);
    }
  }
  return positions;
}
