import type { TimelineEvent, TimelineWindow } from "../log-storage.ts";
import { partitionPoint } from "./partition-point.ts";
import { eventsByTime } from "./scope-profile.ts";
import type { ScopeProfiles } from "./scope-profiles.ts";
import type { Tables } from "./tables/tables.ts";

/** A stretch of the timeline of a scope. */
export interface WindowReading {
  readonly scope: string;
  readonly window: TimelineWindow;
}

/** Reads a stretch of a timeline without the rest of it; runs within a transaction. */
export function readWindow(
  tables: Tables,
  profiles: ScopeProfiles,
  { scope: path, window: { fromMs, toMs } }: WindowReading,
): readonly TimelineEvent[] {
  const scope = tables.scopes.find(path);
  const events = scope === null ? [] : eventsByTime(profiles.of(scope));
  const from = partitionPoint(events, ({ observedAtMs }) => observedAtMs < fromMs);
  const to = partitionPoint(events, ({ observedAtMs }) => observedAtMs < toMs);
  return tables.reader.timelineEvents(events.slice(from, to).map(({ row }) => row));
}
