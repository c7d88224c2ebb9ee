import type { PendingTurn, Repairs } from "../../derivation-storage.ts";
import type { Tables } from "../tables/tables.ts";
import { readContext } from "./read-context.ts";

/** What forgetting left to mend in one scope; runs within a transaction. */
export function nextRepairs(tables: Tables): Repairs | null {
  const scopeNumber = tables.repairs.firstScope();
  const scope = scopeNumber === null ? null : tables.scopes.byNumber(scopeNumber);
  if (scope === null) {
    return null;
  }
  const { number, path, derivation } = scope;
  const slots = tables.repairs.slotsOf(number);
  const row = slots.length > 0 ? null : tables.repairs.firstEventOf(number);
  const turn = row === null ? null : readTurn(tables, number, row);
  return {
    scope: path,
    revision: derivation.revision,
    slots,
    turn: turn === null ? null : { ...turn, context: readContext(tables, number, turn.row) },
    withheld: turn === null ? [] : tables.withheld.fromFacts(number, turn.row),
  };
}

function readTurn(tables: Tables, scopeNumber: number, row: number): PendingTurn | null {
  return tables.reader.beyond(scopeNumber, row - 1, 1)[0] ?? null;
}
