import type { EventFilter, Memory, MemoryEvent } from "@keepsake/core";

/** Every event of a scope, in the order of the listing. */
export async function listEvents(
  memory: Pick<Memory, "events">,
  scope: string,
  filter?: EventFilter,
): Promise<readonly MemoryEvent[]> {
  return await collect(await memory.events(scope, { limit: 500, ...filter }));
}

/** The items of a list, to its end. */
export async function collect<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of list) {
    items.push(item);
  }
  return items;
}

/** The ids of records, in their order. */
export function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id);
}
