import type { PendingTurns, ScopeRevision } from "../../derivation-storage.ts";
import type { Tables } from "../tables/tables.ts";
import { readContext } from "./read-context.ts";

/** Turns that nothing was derived from yet, of one scope; runs within a transaction. */
export function nextPending(
  tables: Tables,
  limit: number,
  known: ScopeRevision | null,
): PendingTurns | null {
  const scope = tables.scopes.nextPending();
  if (scope === null) {
    return null;
  }
  const { number, path, derivation, log } = scope;
  const turns = tables.reader.beyond(number, derivation.throughRow, limit);
  const lastRow = turns.length === limit ? turns.at(-1)?.row : undefined;
  const isAnyWithheld = scope.withheldCount > 0;
  const isKnown = known?.scope === path && known.revision === derivation.revision;
  return {
    scope: path,
    revision: derivation.revision,
    turns,
    throughRow: lastRow ?? log.lastRow,
    withheld: isAnyWithheld
      ? turns.flatMap(({ row }) => tables.withheld.fromFacts(number, row))
      : [],
    context: isKnown ? null : readContext(tables, number, turns[0]?.row ?? log.lastRow),
  };
}
