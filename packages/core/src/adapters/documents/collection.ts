import type { MemoryEvent } from "../../events/memory-event.ts";
import { limits } from "../../limits.ts";
import { inParts } from "../in-parts.ts";
import { requireName } from "../require-option.ts";
import { type MemoryWith, requireScopedMemory } from "../require-scoped-memory.ts";
import { fromDocumentEvent, toIdLabel } from "./document-event.ts";

const methods = ["recall", "similar", "embeddings", "experienceBulk", "events", "forget"] as const;

/** What a collection of documents needs of memory. */
export type DocumentMemory = MemoryWith<(typeof methods)[number]>;

/** Where the events of a collection are. */
export interface Collection {
  readonly memory: DocumentMemory;
  /** What each of them has. */
  readonly label: string;
}

/** @throws `ValidationError` on field `memory` or `collection`. */
export function toCollection(memory: DocumentMemory, name: string): Collection {
  requireScopedMemory(memory, methods);
  requireName(name, "collection");
  const label = `collection:${name}`;
  requireName(label, "collection");
  return { memory, label };
}

/** The events that keep the documents with these ids. */
export async function findByIds(
  { memory, label }: Collection,
  ids: readonly string[],
): Promise<readonly MemoryEvent[]> {
  const wanted = new Set(ids);
  const labels = await Promise.all(Array.from(wanted, toIdLabel));
  const found: MemoryEvent[] = [];
  for (const part of inParts(labels, limits.filterLabels)) {
    const filter = { view: "local", labels: part, limit: limits.pageEvents } as const;
    for await (const event of await memory.events(filter)) {
      if (event.labels.includes(label) && wanted.has(idOf(event))) {
        found.push(event);
      }
    }
  }
  return found;
}

/** Forgets events. */
export async function forgetEvents(
  { memory }: Collection,
  events: readonly MemoryEvent[],
): Promise<void> {
  for (const part of inParts(events, limits.bulkItems)) {
    await memory.forget({ selector: { memoryIds: part.map(({ id }) => id) } });
  }
}

/** The id of the document that an event keeps. */
export function idOf(event: MemoryEvent): string {
  return fromDocumentEvent(event)?.id ?? "";
}
