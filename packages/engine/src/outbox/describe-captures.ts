import type { CaptureBatch, CommittedEvent } from "../storage/log-storage.ts";
import type { OutboxEvent } from "./outbox-event.ts";

/** What is told of the events of a batch that are new: each is searched for as soon as it is stored. */
export function describeCaptures(
  { scope, captures }: Pick<CaptureBatch, "scope" | "captures">,
  events: readonly CommittedEvent[],
): readonly OutboxEvent[] {
  const stored = captures.filter((_, index) => events[index]?.replayed === false);
  return stored.flatMap(({ id, recordedAtMs: atMs }) => {
    const told = { scope, recordId: id, data: { scope, event_id: id }, atMs };
    return [
      { type: "experience.captured", ...told },
      { type: "experience.indexed", ...told },
    ];
  });
}
