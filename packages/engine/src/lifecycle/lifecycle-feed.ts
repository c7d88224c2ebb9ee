import {
  formatTimestamp,
  type LifecycleErasure,
  type LifecycleEvent,
  type LifecycleFilter,
  type LifecycleProblem,
  type LifecycleRetention,
} from "@keepsake/core";
import { isWithin } from "../scope-path.ts";
import { createId } from "../create-id.ts";
import { LifecycleQueue } from "./lifecycle-queue.ts";

/** Something that happened, before it has an id and a time. */
export interface Happening extends Pick<LifecycleEvent, "kind" | "scope" | "eventId"> {
  readonly claims?: number | undefined;
  readonly problem?: LifecycleProblem | undefined;
  readonly erasure?: LifecycleErasure | undefined;
  readonly retention?: LifecycleRetention | undefined;
}

interface Follower {
  readonly scope: string;
  readonly filter: LifecycleFilter;
  readonly queue: LifecycleQueue;
}

/** Tells followers what becomes of events, each in the order of happening. */
export class LifecycleFeed {
  readonly #followers = new Set<Follower>();
  #isClosed = false;

  /** Whether anybody would be told; if not, nothing needs to be put together. */
  get isFollowed(): boolean {
    return this.#followers.size > 0;
  }

  tell(happening: Happening): void {
    if (!this.isFollowed) {
      return;
    }
    const event = { id: createId("lce"), at: formatTimestamp(Date.now()), ...happening };
    for (const { scope, filter, queue } of this.#followers) {
      if (isWithin(event.scope, scope) && passes(event, filter)) {
        queue.push(event);
      }
    }
  }

  /** What happens from now on in a scope and below it, until `signal` aborts or the feed is closed. */
  follow(
    scope: string,
    filter: LifecycleFilter,
    signal: AbortSignal | undefined,
  ): AsyncIterable<LifecycleEvent> {
    const queue = new LifecycleQueue(scope);
    const follower = { scope, filter, queue };
    const leave = (): void => {
      this.#followers.delete(follower);
      queue.end();
    };
    if (this.#isClosed || signal?.aborted === true) {
      leave();
    } else {
      this.#followers.add(follower);
      signal?.addEventListener("abort", leave, { once: true });
    }
    return queue.drain(() => {
      signal?.removeEventListener("abort", leave);
      leave();
    });
  }

  /** Ends what everybody follows. */
  close(): void {
    this.#isClosed = true;
    for (const { queue } of this.#followers) {
      queue.end();
    }
    this.#followers.clear();
  }
}

/** What happens to a whole scope happens to each of its events. */
function passes({ kind, eventId }: LifecycleEvent, filter: LifecycleFilter): boolean {
  const isKind = filter.kinds?.includes(kind) ?? true;
  const isOfAll = eventId === null && kind === "forgotten";
  return isKind && (filter.eventId === undefined || isOfAll || eventId === filter.eventId);
}
