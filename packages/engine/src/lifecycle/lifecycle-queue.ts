import { formatTimestamp, type LifecycleEvent } from "@keepsake/core";
import { createId } from "../create-id.ts";

/** Events kept for one follower until they are taken. */
const keptEvents = 10_000;

/** What one follower has not taken yet. */
export class LifecycleQueue {
  readonly #scope: string;
  #events: LifecycleEvent[] = [];
  #missed = 0;
  #isEnded = false;
  #wake: () => void = () => undefined;

  constructor(scope: string) {
    this.#scope = scope;
  }

  push(event: LifecycleEvent): void {
    if (this.#events.length >= keptEvents) {
      this.#missed += this.#events.length;
      this.#events = [];
    }
    this.#events.push(event);
    this.#wake();
  }

  end(): void {
    this.#isEnded = true;
    this.#wake();
  }

  /**
   * Gives what comes until the end, then calls `onLeave`; at once when the follower stops before, also
   * while it waits or before it began.
   */
  drain(onLeave: () => void): AsyncIterable<LifecycleEvent> {
    const events = this.#drain(onLeave);
    const iterator: AsyncIterator<LifecycleEvent> = {
      next: () => events.next(),
      return: () => {
        onLeave();
        return events.return(undefined);
      },
    };
    return { [Symbol.asyncIterator]: () => iterator };
  }

  async *#drain(onLeave: () => void): AsyncGenerator<LifecycleEvent> {
    try {
      while (!this.#isEnded || this.#events.length > 0) {
        yield* this.#take();
        await this.#more();
      }
    } finally {
      onLeave();
    }
  }

  /** Waits until there is something to take, or nothing will come. */
  async #more(): Promise<void> {
    if (!this.#isEnded && this.#events.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #take(): readonly LifecycleEvent[] {
    const taken = this.#events;
    const missed = this.#missed;
    this.#events = [];
    this.#missed = 0;
    return missed === 0 ? taken : [this.#lagging(missed), ...taken];
  }

  #lagging(missed: number): LifecycleEvent {
    const at = formatTimestamp(Date.now());
    return { id: createId("lce"), kind: "lagging", scope: this.#scope, at, eventId: null, missed };
  }
}
