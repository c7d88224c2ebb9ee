import type { ExtractionContext } from "../../../extraction/extractor.ts";
import type { Tables } from "../tables/tables.ts";

/** Turns of context that an extractor gets. */
const recentTurns = 8;

/** What was known of a scope before the event in `row` arrived. */
export function readContext(tables: Tables, scopeNumber: number, row: number): ExtractionContext {
  const recent = tables.reader.before(scopeNumber, row, recentTurns);
  return {
    recent: recent.map(({ turn, row: recentRow }) => {
      return { turn, claims: tables.claims.ofEvent(recentRow) };
    }),
    names: tables.names.before(scopeNumber, row),
  };
}
