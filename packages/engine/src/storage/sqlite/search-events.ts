import { chooseMatches } from "../choose-matches.ts";
import type { SearchHit, SearchQuery, SearchResult } from "../log-storage.ts";
import { sumCounts } from "../sum-counts.ts";
import type { EventColumns } from "./event-columns.ts";
import type { ScopeProfiles } from "./scope-profiles.ts";
import type { ScopeRow } from "./tables/scopes-table.ts";
import type { Tables } from "./tables/tables.ts";

/** Finds the events that hold a term or are wanted, and their neighbours; runs within a transaction. */
export function searchEvents(
  tables: Tables,
  profiles: ScopeProfiles,
  query: SearchQuery,
): SearchResult {
  const found = query.scopes.flatMap((path) => {
    const scope = tables.scopes.find(path);
    return scope === null ? [] : searchScope(tables, { scope, profiles }, query);
  });
  const counts = found.map(({ matches }) => matches.map(({ length }) => length));
  return {
    hits: found.flatMap(({ hits }) => hits),
    statistics: found.flatMap(({ path, events: { totals } }) =>
      totals.events === 0 ? [] : [{ scope: path, ...totals }],
    ),
    ...(query.limit !== undefined && { matchCounts: sumCounts(query.terms.length, counts) }),
  };
}

interface Place {
  readonly scope: ScopeRow;
  readonly profiles: ScopeProfiles;
}

interface FoundInScope {
  readonly path: string;
  readonly events: EventColumns;
  /** Positions of the events that hold each term. */
  readonly matches: readonly (readonly number[])[];
  readonly hits: readonly SearchHit[];
}

function searchScope(
  tables: Tables,
  { scope, profiles }: Place,
  { terms, neighbours, rows = [], labels, limit = Infinity }: SearchQuery,
): FoundInScope {
  const { number, path } = scope;
  const { events } = profiles.of(scope);
  const matches = tables.index.rowsOfEach(number, terms).map((found) => events.positionsOf(found));
  const chosen = chooseMatches({ matches, events: events.length, limit });
  const wanted = rows.map((row) => events.positionOf(row)).filter((position) => position >= 0);
  const positions = withNeighbours(chosen, { neighbours, wanted });
  const labelled = labels && new Set(tables.index.rowsWithLabels(number, labels));
  const termsOf = groupTerms(events.length, { matches, positions });
  const hits = positions.flatMap((position, index) => {
    const event = events.at(position);
    if (event === undefined) {
      return [];
    }
    const hit = { ...event, scope: path, position, terms: termsOf[index] ?? [] };
    return [labelled === undefined ? hit : { ...hit, mayHaveLabel: labelled.has(event.row) }];
  });
  return { path, events, matches, hits };
}

interface Around {
  readonly neighbours: number;
  /** Positions of events that are found whatever they say. */
  readonly wanted: readonly number[];
}

/** Positions of matches, of the events wanted, and of those around them, in their order. */
function withNeighbours(isMatch: Uint8Array, { neighbours, wanted }: Around): readonly number[] {
  const isFound = new Uint8Array(isMatch.length);
  const include = (at: number): void => {
    isFound.fill(1, Math.max(0, at - neighbours), at + neighbours + 1);
  };
  for (let at = isMatch.indexOf(1); at !== -1; at = isMatch.indexOf(1, at + 1)) {
    include(at);
  }
  wanted.forEach(include);
  const found: number[] = [];
  for (let at = isFound.indexOf(1); at !== -1; at = isFound.indexOf(1, at + 1)) {
    found.push(at);
  }
  return found;
}

interface Grouping {
  readonly matches: readonly (readonly number[])[];
  /** Positions of some events, ascending. */
  readonly positions: readonly number[];
}

/** The terms that each of some events holds. */
function groupTerms(
  count: number,
  { matches, positions }: Grouping,
): readonly (readonly number[])[] {
  const places = new Uint32Array(count);
  for (const [place, position] of positions.entries()) {
    places[position] = place + 1;
  }
  const terms = positions.map((): number[] => []);
  for (const [term, found] of matches.entries()) {
    for (const position of found) {
      const place = places[position] ?? 0;
      if (place > 0) {
        terms[place - 1]?.push(term);
      }
    }
  }
  return terms;
}
