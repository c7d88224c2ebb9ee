import type { TimelineEvent } from "../../storage/log-storage.ts";

/** Who took part, in order of appearance: by name, or by role where no name was given. */
export function actorsOf(events: readonly TimelineEvent[]): readonly string[] {
  return Array.from(new Set(events.flatMap(({ speaker, role }) => speaker ?? role ?? [])));
}
