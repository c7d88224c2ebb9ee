import type { CausalLink } from "@keepsake/core";
import type { TimelineEvent } from "../../storage/log-storage.ts";

/** Which event answers which: one said by another than the event just before it. */
export function linkReplies(events: readonly TimelineEvent[]): readonly CausalLink[] {
  return events.flatMap((event, index) => {
    const before = events[index - 1];
    return before === undefined || isSameVoice(before, event)
      ? []
      : [{ from: before.id, to: event.id, relation: "follows" as const }];
  });
}

function isSameVoice(left: TimelineEvent, right: TimelineEvent): boolean {
  return left.speaker === right.speaker && left.role === right.role;
}
