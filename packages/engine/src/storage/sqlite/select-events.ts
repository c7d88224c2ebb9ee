import type { EventPlace, EventQuery } from "../forgetting-storage.ts";
import type { ScopeProfiles } from "./scope-profiles.ts";
import type { ScopeRow } from "./tables/scopes-table.ts";
import type { Tables } from "./tables/tables.ts";
import { isWithinWindow } from "../is-within-window.ts";

/** Finds the events that meet a query, in order of arrival; runs within a transaction. */
export function selectEvents(
  tables: Tables,
  profiles: ScopeProfiles,
  query: EventQuery,
): readonly EventPlace[] {
  const scope = tables.scopes.find(query.scope);
  const rows = scope === null ? [] : findCandidates(tables, { scope, profiles }, query);
  return tables.reader
    .places(rows, query.labels)
    .filter(
      ({ observedAtMs, recordedAtMs }) =>
        isWithinWindow(query.observed, observedAtMs) &&
        isWithinWindow(query.recorded, recordedAtMs),
    );
}

interface Place {
  readonly scope: ScopeRow;
  readonly profiles: ScopeProfiles;
}

/** Rows that may meet a query, by the condition that an index tells most of. */
function findCandidates(
  tables: Tables,
  { scope, profiles }: Place,
  { ids, labels, observed, recorded }: EventQuery,
): readonly number[] {
  if (ids !== null) {
    return tables.events.rowsOfIds(scope.number, ids).map(({ row }) => row);
  }
  if (labels !== null) {
    return tables.index.rowsWithLabels(scope.number, labels);
  }
  if (observed === null && recorded === null) {
    return tables.index.rowsOfScope(scope.number);
  }
  const order = profiles.of(scope).byTime.update();
  return observed === null
    ? order.rowsBetween(0, order.length)
    : order.rowsBetween(order.placeOf(observed.fromMs), order.placeOf(observed.toMs));
}
