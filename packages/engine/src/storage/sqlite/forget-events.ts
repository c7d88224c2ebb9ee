import { leftToEvents } from "../../outbox/left-to-events.ts";
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
  leaveToEvents(
    tables,
    events.map(({ id }) => id),
  );
  if (selection === "all") {
    forgetAllDerived(tables, scope.number);
  } else {
    forgetDerived(tables, scope.number, events);
  }
  const rows = events.map(({ row }) => row);
  tables.events.forget(rows);
  tables.index.remove(rows);
  tables.blobs.release(rows);
  tables.vectors.remove(scope.number, rows);
  forgetWithheld(tables, scope, selection === "all" ? "all" : events);
  tables.scopes.countForgotten(scope.number, events.length);
  tables.scopes.setDerivation(scope.number, throughRow(scope, selection));
  return events.map(({ id }) => id);
}

/** What was told of their facts is about the events from now on, with which it is erased. */
function leaveToEvents({ deliveries, facts }: Tables, eventIds: readonly string[]): void {
  if (deliveries.hasAny()) {
    for (const { records, eventId } of leftToEvents(eventIds, facts.ofEvents(eventIds))) {
      deliveries.move(records, eventId);
    }
  }
}

/** What is gone need not be withheld any longer. */
function forgetWithheld(
  tables: Tables,
  { number, withheldCount }: ScopeRow,
  events: readonly ForgottenEvent[] | "all",
): void {
  if (withheldCount === 0) {
    return;
  }
  if (events === "all") {
    tables.withheld.removeScope(number);
  } else {
    tables.withheld.removeEvents(
      number,
      events.map(({ row }) => row),
    );
  }
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
  return tables.events.rowsOfIds(scopeNumber, selection.ids);
}
