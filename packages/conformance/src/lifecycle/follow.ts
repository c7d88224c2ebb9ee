import type { LifecycleEvent, LifecycleFilter, LifecycleKind, Memory } from "@keepsake/core";
import { expect, vi } from "vitest";

/** What is told of events, as it comes. */
export interface Following {
  readonly seen: readonly LifecycleEvent[];
  /** Says that nothing more is to come, and gives all that came. */
  stop(): Promise<readonly LifecycleEvent[]>;
  /** Settles when nothing more will come. */
  readonly ended: Promise<void>;
}

/** Follows what becomes of the events of a scope from now on. */
export function follow(memory: Memory, scope: string, filter?: LifecycleFilter): Following {
  const controller = new AbortController();
  const { signal } = controller;
  const seen: LifecycleEvent[] = [];
  const ended = takeAll(memory.lifecycle(scope, filter, { signal }), seen);
  return {
    seen,
    ended,
    async stop() {
      controller.abort();
      await ended;
      return seen;
    },
  };
}

async function takeAll(
  lifecycle: AsyncIterable<LifecycleEvent>,
  seen: LifecycleEvent[],
): Promise<void> {
  for await (const event of lifecycle) {
    seen.push(event);
  }
}

/** Waits until something has happened, to so many events. */
export async function cameTo(
  { seen }: Following,
  kind: LifecycleKind,
  count: number = 1,
): Promise<void> {
  await vi.waitFor(() => expect(seen.filter((event) => event.kind === kind)).toHaveLength(count), {
    timeout: 10_000,
    interval: 5,
  });
}
