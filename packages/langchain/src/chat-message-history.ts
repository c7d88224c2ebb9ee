import { type ExperienceEnvelope, limits, type MemoryEvent } from "@keepsake/core";
import {
  type MemoryWith,
  requireKnownOptions,
  requireName,
  requireScopedMemory,
} from "@keepsake/core/adapters";
import { BaseListChatMessageHistory } from "@langchain/core/chat_history";
import type { BaseMessage } from "@langchain/core/messages";
import { toExperience, toMessage } from "./stored-messages.ts";

type HistoryMemory = MemoryWith<"experienceBulk" | "events" | "forget">;

/** What {@link KeepsakeChatMessageHistory} is made from. */
export interface KeepsakeChatMessageHistoryInput {
  /** The memory, sealed to the scope of whoever the agent serves. */
  readonly memory: HistoryMemory;
  /** Id of the conversation, kept as the label `session:<id>`: at most 248 characters. */
  readonly sessionId: string;
}

/**
 * The messages of one conversation, kept in memory, where every recall of the scope finds what was
 * said in them: role, name and text. Messages come back as they were, as far as JSON holds them,
 * but without what was recalled: fenced blocks are not kept.
 *
 * @example
 * ```ts
 * const history = new KeepsakeChatMessageHistory({ memory: memory.scope("user:ana"), sessionId: "1" });
 * await history.addMessages([new HumanMessage("I moved to Porto."), new AIMessage("Noted.")]);
 * ```
 */
export class KeepsakeChatMessageHistory extends BaseListChatMessageHistory {
  override lc_namespace: string[] = ["keepsake", "chat_histories"];
  private readonly memory: HistoryMemory;
  private readonly label: string;

  static override lc_name(): string {
    return "KeepsakeChatMessageHistory";
  }

  /** @throws `ValidationError` on field `memory` or `sessionId`. */
  constructor(fields: KeepsakeChatMessageHistoryInput) {
    super();
    requireKnownOptions(fields ?? {}, ["memory", "sessionId"]);
    this.memory = requireScopedMemory(fields?.memory, ["experienceBulk", "events", "forget"]);
    requireName(fields.sessionId, "sessionId");
    this.label = `session:${fields.sessionId}`;
    requireName(this.label, "sessionId");
  }

  /** Every message of the conversation, in the order they were added. */
  override async getMessages(): Promise<BaseMessage[]> {
    const events = await this.sessionEvents();
    return events.toReversed().flatMap((event) => toMessage(event) ?? []);
  }

  /** Adds one message. @throws as `addMessages`. */
  override async addMessage(message: BaseMessage): Promise<void> {
    await this.addMessages([message]);
  }

  /**
   * Adds messages in their order, up to 1,000 in one write, all of them or none.
   *
   * @throws `ValidationError` on a message that cannot be kept, before anything is written.
   */
  override async addMessages(messages: BaseMessage[]): Promise<void> {
    const items = messages.map((message, index) =>
      toExperience(message, [this.label], `messages[${index}]`),
    );
    for (const part of inParts(items)) {
      await this.memory.experienceBulk(part);
    }
  }

  /** Forgets what was experienced in this conversation, and nothing else. */
  override async clear(): Promise<void> {
    const events = await this.sessionEvents();
    for (const part of inParts(events)) {
      await this.memory.forget({ selector: { memoryIds: part.map(({ id }) => id) } });
    }
  }

  /** Newest first, of equal times the one written last. */
  private async sessionEvents(): Promise<MemoryEvent[]> {
    const filter = { view: "local", labels: [this.label], limit: limits.pageEvents } as const;
    const events: MemoryEvent[] = [];
    for await (const event of await this.memory.events(filter)) {
      events.push(event);
    }
    return events;
  }
}

function inParts<T extends ExperienceEnvelope | MemoryEvent>(items: readonly T[]): readonly T[][] {
  const count = Math.ceil(items.length / limits.bulkItems);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * limits.bulkItems, (index + 1) * limits.bulkItems),
  );
}
