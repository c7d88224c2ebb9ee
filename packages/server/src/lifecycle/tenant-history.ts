import type { LifecycleEvent, Memory } from "@keepsake/core";

/** Events kept of one tenant. */
const keptEvents = 1_000;

/** What happened after a moment. */
export interface Aftermath {
  readonly events: readonly LifecycleEvent[];
  /** Whether that is all. */
  readonly isComplete: boolean;
}

/** What happened lately in one tenant, in the order of happening, from the moment it is made on. */
export class TenantHistory {
  readonly #left = new AbortController();
  #events: LifecycleEvent[] = [];
  /** What came after this id is kept. */
  #boundary = lifecycleIdAt(Date.now());
  #isBroken = false;

  constructor(memory: Memory, tenant: string) {
    void this.#record(memory.lifecycle(tenant, {}, { signal: this.#left.signal }));
  }

  /** The oldest first. */
  get events(): readonly LifecycleEvent[] {
    return this.#events;
  }

  /** Whether it has ended, so that what happens now is not kept. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** What happened after the event with an id. */
  since(id: string): Aftermath {
    return {
      events: this.#events.filter((event) => event.id > id),
      isComplete: id >= this.#boundary,
    };
  }

  close(): void {
    this.#left.abort();
  }

  async #record(feed: AsyncIterable<LifecycleEvent>): Promise<void> {
    try {
      for await (const event of feed) {
        this.#keep(event);
      }
    } catch {
      // A memory that breaks off is followed anew by whoever asks next.
    } finally {
      this.#isBroken = true;
    }
  }

  #keep(event: LifecycleEvent): void {
    if (event.kind === "lagging") {
      this.#events = [];
      this.#boundary = event.id;
      return;
    }
    this.#events.push(event);
    if (this.#events.length > keptEvents) {
      this.#boundary = this.#events.shift()?.id ?? this.#boundary;
    }
  }
}

/** An id that sorts before those of all that happens from a time on. */
export function lifecycleIdAt(timeMs: number): string {
  return `lce_${timeMs.toString(32).padStart(10, "0")}`.padEnd(30, "0");
}
