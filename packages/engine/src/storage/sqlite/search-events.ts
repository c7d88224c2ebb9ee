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
}

/** Finds the events that hold a term, and their neighbours; runs within a transaction. */
export function searchEvents(
  tables: Tables,
  profiles: ScopeProfiles,
  { scopes, terms, neighbours }: SearchQuery,
): SearchResult {
  const found = scopes.flatMap((path) => {
    const scope = tables.scopes.find(path);
    if (scope === null) {
      return [];
    }
    const profile = profiles.of(scope);
    const rows = tables.index.rowsOfEach(scope.number, terms);
    const matches = matchTerms(profile, rows);
    const positions = withNeighbours(matches, neighbours);
    return [{ path, profile, hits: toHits(path, profile, { matches, positions }) }];
  });
  return {
    hits: found.flatMap(({ hits }) => hits),
    statistics: found.flatMap(({ path, profile: { totals } }) =>
      totals.events === 0 ? [] : [{ scope: path, ...totals }],
    ),
  };
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
  { matches, positions }: Matches,
): readonly SearchHit[] {
  return Array.from(positions).flatMap((position) => {
    const event = profile.events[position];
    return event === undefined
      ? []
      : [{ ...event, scope, position, terms: matches.get(position) ?? [] }];
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
