import type { ForgetSelection } from "../log-storage.ts";
import {
  forgetAllDerived,
  forgetDerived,
  type ForgottenEvent,
} from "./derivation/forget-derived.ts";
import type { ScopeRow } from "./tables/scopes-table.ts";
import type { Tables } from "./tables/tables.ts";

/**
 * Forgets events of one scope and whatever was derived from them; runs within a transaction. Gives
 * the ids of the events.
 */
export function forgetEvents(
  tables: Tables,
  path: string,
  selection: ForgetSelection,
): readonly string[] {
  const scope = tables.scopes.find(path);
  if (scope === null) {
    return [];
  }
  const events = selectEvents(tables, scope.number, selection);
  if (selection === "all") {
    forgetAllDerived(tables, scope.number);
  } else {
    forgetDerived(tables, scope.number, events);
  }
  for (const { row } of events) {
    tables.events.forget(row);
    tables.index.remove(row);
  }
  tables.scopes.countForgotten(scope.number, events.length);
  tables.scopes.setDerivation(scope.number, throughRow(scope, selection));
  return events.map(({ id }) => id);
}

function throughRow({ log, derivation }: ScopeRow, selection: ForgetSelection): number {
  return selection === "all" ? log.lastRow : derivation.throughRow;
}

function selectEvents(
  tables: Tables,
  scopeNumber: number,
  selection: ForgetSelection,
): readonly ForgottenEvent[] {
  if (selection === "all") {
    return tables.index
      .rowsOfScope(scopeNumber)
      .map((row) => ({ row, id: tables.events.idOfRow(row) }));
  }
  return Array.from(new Set(selection.ids))
    .flatMap((id) => {
      const row = tables.events.rowOfId(scopeNumber, id);
      return row === null ? [] : [{ row, id }];
    })
    .toSorted((left, right) => left.row - right.row);
}
