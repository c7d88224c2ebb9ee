import type { TimelineEvent, TimelineWindow } from "../log-storage.ts";
import type { ScopeProfiles } from "./scope-profiles.ts";
import type { Tables } from "./tables/tables.ts";

/** Stretches of the timeline of a scope. */
export interface WindowReading {
  readonly scope: string;
  readonly windows: readonly TimelineWindow[];
}

/** Reads stretches of a timeline without the rest of it; runs within a transaction. */
export function readWindows(
  tables: Tables,
  profiles: ScopeProfiles,
  { scope: path, windows }: WindowReading,
): readonly (readonly TimelineEvent[])[] {
  const scope = tables.scopes.find(path);
  const order = scope === null ? null : profiles.of(scope).byTime.update();
  const rowsOfEach = windows.map(
    ({ fromMs, toMs }) => order?.rowsBetween(order.placeOf(fromMs), order.placeOf(toMs)) ?? [],
  );
  const found = tables.reader.timelineEvents(Array.from(new Set(rowsOfEach.flat())));
  const byRow = new Map(found.map((event) => [event.row, event]));
  return rowsOfEach.map((rows) => rows.flatMap((row) => byRow.get(row) ?? []));
}
