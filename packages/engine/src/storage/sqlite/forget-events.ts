import type { ForgetSelection } from "../storage.ts";
import type { Tables } from "./tables/tables.ts";

/** Forgets events of one scope; runs within a transaction. */
export function forgetEvents(tables: Tables, path: string, selection: ForgetSelection): number {
  const scope = tables.scopes.find(path);
  if (scope === null) {
    return 0;
  }
  const rows = selectRows(tables, scope.number, selection);
  for (const row of rows) {
    tables.events.forget(row);
    tables.index.remove(row);
  }
  tables.scopes.countForgotten(scope.number, rows.length);
  return rows.length;
}

function selectRows(
  tables: Tables,
  scopeNumber: number,
  selection: ForgetSelection,
): readonly number[] {
  if (selection === "all") {
    return tables.index.rowsOfScope(scopeNumber);
  }
  return Array.from(new Set(selection.ids)).flatMap((id) => {
    const row = tables.events.rowOfId(scopeNumber, id);
    return row === null ? [] : [row];
  });
}
