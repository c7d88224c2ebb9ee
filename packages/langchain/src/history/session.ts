import { type ExperienceEnvelope, limits, type MemoryEvent } from "@keepsake/core";
import {
  inParts,
  type MemoryWith,
  requireName,
  requireScopedMemory,
} from "@keepsake/core/adapters";

const methods = ["experienceBulk", "events", "forget"] as const;

/** What a conversation needs of memory. */
export type SessionMemory = MemoryWith<(typeof methods)[number]>;

/** The events of one conversation: those under the label `session:<id>`. */
export class Session {
  readonly label: string;
  private readonly memory: SessionMemory;

  /** @throws `ValidationError` on field `memory` or `sessionId`. */
  constructor(memory: SessionMemory, sessionId: string) {
    this.memory = requireScopedMemory(memory, methods);
    requireName(sessionId, "sessionId");
    this.label = `session:${sessionId}`;
    requireName(this.label, "sessionId");
  }

  /** Newest first, of equal times the one written last. */
  async events(): Promise<readonly MemoryEvent[]> {
    const filter = { view: "local", labels: [this.label], limit: limits.pageEvents } as const;
    const events: MemoryEvent[] = [];
    for await (const event of await this.memory.events(filter)) {
      events.push(event);
    }
    return events;
  }

  /** Writes in their order, up to 1,000 at once, and gives the ids of the events in that order. */
  async write(items: readonly ExperienceEnvelope[]): Promise<readonly Written[]> {
    const written: Written[] = [];
    for (const part of inParts(items, limits.bulkItems)) {
      const { results } = await this.memory.experienceBulk(part);
      written.push(...results);
    }
    return written;
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (const memoryIds of inParts(ids, limits.bulkItems)) {
      await this.memory.forget({ selector: { memoryIds } });
    }
  }

  /** Forgets what was experienced in this conversation, and nothing else. */
  async clear(): Promise<void> {
    await this.forget((await this.events()).map(({ id }) => id));
  }
}

/** What a write answers, as a conversation needs it. */
export interface Written {
  readonly eventId: string;
  readonly replayed: boolean;
}
