import {
  type CallOptions,
  type Embedding,
  type EventEmbedding,
  type Memory,
  type MemoryEvent,
  NotFoundError,
} from "@keepsake/core";

/** An event, and what it was written with where there was one. */
export interface EmbeddedEvent {
  readonly event: MemoryEvent;
  readonly embedding: Embedding | undefined;
}

interface Events {
  readonly events: AsyncIterable<MemoryEvent>;
  readonly options: CallOptions;
}

/** Events whose embeddings are read at once. */
const eventsAtOnce = 100;

/** The embeddings of events of a scope beside them, in their order. */
export async function* withEmbeddings(
  memory: Memory,
  scope: string,
  { events, options }: Events,
): AsyncGenerator<EmbeddedEvent> {
  let waiting: MemoryEvent[] = [];
  for await (const event of events) {
    waiting.push(event);
    if (waiting.length === eventsAtOnce) {
      yield* await readEmbeddings(memory, scope, { events: waiting, options });
      waiting = [];
    }
  }
  yield* await readEmbeddings(memory, scope, { events: waiting, options });
}

async function readEmbeddings(
  memory: Memory,
  scope: string,
  { events, options }: { readonly events: readonly MemoryEvent[]; readonly options: CallOptions },
): Promise<readonly EmbeddedEvent[]> {
  const ids = events.map(({ id }) => id);
  const found = await memory.embeddings(scope, ids, options).catch(unlessUnknown);
  const byId = new Map(found.map(({ eventId, embedding }) => [eventId, embedding]));
  return events.map((event) => ({ event, embedding: byId.get(event.id) }));
}

/** Servers of other makes may have no vectors, and no route to them. */
function unlessUnknown(error: unknown): readonly EventEmbedding[] {
  if (NotFoundError.isInstance(error)) {
    return [];
  }
  throw error;
}
