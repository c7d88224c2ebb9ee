import type { EventFilter, Memory, MemoryEvent } from "@keepsake/core";

/** Every event of a list, page after page. */
export async function listAll(
  memory: Memory,
  scope: string,
  filter: EventFilter = { limit: 500 },
): Promise<readonly MemoryEvent[]> {
  const events: MemoryEvent[] = [];
  for await (const event of await memory.events(scope, filter)) {
    events.push(event);
  }
  return events;
}
