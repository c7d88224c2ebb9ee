import type { LifecycleEvent } from "@keepsake/core";
import type { Access, Grant } from "../access/access.ts";

/** For whom a feed is guarded. */
export interface FeedGuard {
  readonly access: Pick<Access, "readable">;
  /** Whether it may be followed. */
  readonly decision: Promise<Grant>;
}

/**
 * What a feed tells, as far as an actor may read the scopes it happens in when it is told. Nothing but
 * the denial where it may not be followed.
 */
export function guardFeed(
  feed: AsyncIterable<LifecycleEvent>,
  { access, decision }: FeedGuard,
): AsyncIterable<LifecycleEvent> {
  const events = feed[Symbol.asyncIterator]();
  const leave = async (): Promise<IteratorResult<LifecycleEvent>> =>
    (await events.return?.()) ?? { done: true, value: undefined };
  decision.catch(leave);
  const iterator: AsyncIterator<LifecycleEvent> = {
    async next() {
      await decision;
      for (;;) {
        const result = await events.next();
        if (result.done === true || (await access.readable([result.value.scope])).length > 0) {
          return result;
        }
      }
    },
    return: leave,
  };
  return { [Symbol.asyncIterator]: () => iterator };
}
