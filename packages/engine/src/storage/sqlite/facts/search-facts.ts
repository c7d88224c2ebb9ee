import type { FactHit, FactSearch, FactSearchResult } from "../../fact-storage.ts";
import type { DerivedScopes } from "../derived-scopes.ts";
import type { Tables } from "../tables/tables.ts";

/** Finds facts that hold a term; runs within a transaction. */
export function searchFacts(
  tables: Tables,
  { factCounts }: DerivedScopes,
  { scopes, terms, recordedAtMs, ...rest }: FactSearch,
): FactSearchResult {
  const found = scopes.flatMap((path) => tables.scopes.find(path) ?? []);
  const facts = found.reduce((sum, scope) => sum + factCounts.of(scope), 0);
  if (facts === 0 && recordedAtMs === null) {
    return { hits: [], facts };
  }
  const matches = found.flatMap(({ number }) => [...matchTerms(tables, number, terms)]);
  const ranked = matches.toSorted(mostTermsFirst);
  return { hits: readHits(tables, ranked, { recordedAtMs, ...rest }), facts };
}

/** Reads the facts of matches, in portions, as some of them may not be known, or not hold, at the time. */
function readHits(
  tables: Tables,
  matches: readonly Match[],
  { recordedAtMs, validAtMs, limit }: Pick<FactSearch, "recordedAtMs" | "validAtMs" | "limit">,
): readonly FactHit[] {
  const hits: FactHit[] = [];
  for (let at = 0; at < matches.length && hits.length < limit; at += limit) {
    const portion = matches.slice(at, at + limit);
    const facts = tables.facts.byRows(portion.map(([row]) => row));
    for (const [row, terms] of portion) {
      const fact = facts.get(row);
      if (fact !== undefined && isKnownAt(fact, recordedAtMs) && holdsAt(fact, validAtMs)) {
        hits.push({ fact, terms });
      }
    }
  }
  return hits.slice(0, limit);
}

type Match = readonly [row: number, terms: readonly number[]];

function matchTerms(
  tables: Tables,
  scopeNumber: number,
  terms: FactSearch["terms"],
): ReadonlyMap<number, readonly number[]> {
  const matches = new Map<number, number[]>();
  for (const [term, rows] of tables.factIndex.rowsOfEach(scopeNumber, terms).entries()) {
    for (const row of rows) {
      const found = matches.get(row);
      if (found === undefined) {
        matches.set(row, [term]);
      } else {
        found.push(term);
      }
    }
  }
  return matches;
}

function mostTermsFirst([leftRow, left]: Match, [rightRow, right]: Match): number {
  return right.length - left.length || rightRow - leftRow;
}

function isKnownAt(
  { recordedFromMs, recordedToMs }: FactHit["fact"],
  recordedAtMs: number | null,
): boolean {
  return recordedAtMs === null
    ? recordedToMs === null
    : recordedFromMs <= recordedAtMs && (recordedToMs === null || recordedToMs > recordedAtMs);
}

function holdsAt({ validFromMs, validToMs }: FactHit["fact"], timeMs: number | null): boolean {
  return (
    timeMs === null || ((validFromMs ?? -Infinity) <= timeMs && timeMs < (validToMs ?? Infinity))
  );
}
