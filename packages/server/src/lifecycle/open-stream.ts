import type { LifecycleEvent, Memory } from "@keepsake/core";
import type { LifecycleHistory } from "./lifecycle-history.ts";
import { onlyReadable } from "./only-readable.ts";
import { passes, type StreamFilter } from "./stream-filter.ts";
import { lifecycleIdAt } from "./tenant-history.ts";

/** What a caller follows. */
export interface StreamRequest {
  /** As the caller may use it. */
  readonly memory: Memory;
  readonly scope: string;
  readonly filter: StreamFilter;
  /** The last that the caller knows of; null for from now on. */
  readonly lastId: string | null;
  /** Fires when it ends. */
  readonly signal: AbortSignal;
}

/**
 * What happens in a scope from this call on, after what happened since the caller was told last. Where
 * that is not kept any more, a `lagging` event comes first. Each is told as far as the caller may read
 * its scope at the time of telling.
 */
export function openStream(
  history: LifecycleHistory,
  request: StreamRequest,
): AsyncIterable<LifecycleEvent> {
  const { memory, scope, filter, signal } = request;
  const { kinds, eventId } = filter;
  const live = memory.lifecycle(scope, { kinds, eventId }, { signal });
  history.watch(scope);
  return follow(live, history, request);
}

async function* follow(
  live: AsyncIterable<LifecycleEvent>,
  history: LifecycleHistory,
  request: StreamRequest,
): AsyncGenerator<LifecycleEvent> {
  const told = new Set<string>();
  for (const event of await readMissed(history, request)) {
    told.add(event.id);
    yield event;
  }
  for await (const event of live) {
    const isLagging = event.kind === "lagging";
    if (!told.has(event.id) && (isLagging || passes(event, request.filter))) {
      yield event;
    }
  }
}

async function readMissed(
  history: LifecycleHistory,
  { memory, scope, filter, lastId }: StreamRequest,
): Promise<readonly LifecycleEvent[]> {
  if (lastId === null) {
    return [];
  }
  await nextTurn();
  const { events, isComplete } = history.since(scope, lastId);
  const wanted = events.filter((event) => passes(event, filter));
  const readable = await onlyReadable(memory, wanted);
  return isComplete ? readable : [lagging(scope), ...readable];
}

/** What has happened by now is in the history one turn of the event loop later. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function lagging(scope: string): LifecycleEvent {
  const now = Date.now();
  const at = new Date(now).toISOString();
  return { id: lifecycleIdAt(now), kind: "lagging", scope, at, eventId: null };
}
