import { requireKnownOptions } from "@keepsake/core/adapters";
import { BaseListChatMessageHistory } from "@langchain/core/chat_history";
import type { BaseMessage } from "@langchain/core/messages";
import { Session, type SessionMemory } from "./session.ts";
import { toExperience, toMessage } from "./stored-messages.ts";
import { type Delivery, writeOnce } from "./write-once.ts";

/** What {@link KeepsakeChatMessageHistory} is made from. */
export interface KeepsakeChatMessageHistoryInput {
  /** The memory, sealed to the scope of whoever the agent serves. */
  readonly memory: SessionMemory;
  /** Id of the conversation, kept as the label `session:<id>`: at most 248 characters. */
  readonly sessionId: string;
}

/**
 * The messages of one conversation, kept in memory, where every recall of the scope finds what was
 * said in them: role, name and text. Messages come back as they were, as far as JSON holds them,
 * but without what was recalled: fenced blocks are not kept. Chunks come back as whole messages.
 *
 * @example
 * ```ts
 * const history = new KeepsakeChatMessageHistory({ memory: memory.scope("user:ana"), sessionId: "1" });
 * await history.addMessages([new HumanMessage("I moved to Porto."), new AIMessage("Noted.")]);
 * ```
 */
export class KeepsakeChatMessageHistory extends BaseListChatMessageHistory {
  override lc_namespace: string[] = ["keepsake", "chat_histories"];
  private readonly session: Session;

  static override lc_name(): string {
    return "KeepsakeChatMessageHistory";
  }

  /** @throws `ValidationError` on field `memory` or `sessionId`. */
  constructor(fields: KeepsakeChatMessageHistoryInput) {
    super();
    requireKnownOptions(fields ?? {}, ["memory", "sessionId"]);
    this.session = new Session(fields?.memory, fields?.sessionId);
  }

  /** Every message of the conversation, in the order they were added. */
  override async getMessages(): Promise<BaseMessage[]> {
    const events = await this.session.events();
    return events.toReversed().flatMap((event) => toMessage(event) ?? []);
  }

  /** Adds one message. @throws as `addMessages`. */
  override async addMessage(message: BaseMessage): Promise<void> {
    await this.addMessages([message]);
  }

  /**
   * Adds messages in their order, up to 1,000 in one write, all of them or none. A message with an id
   * that is delivered again as it was is there once.
   *
   * @throws `ValidationError` on a message that cannot be kept, before anything is written.
   */
  override async addMessages(messages: BaseMessage[]): Promise<void> {
    const deliveries = messages.map((message, index) =>
      this.toDelivery(message, `messages[${index}]`),
    );
    await writeOnce(this.session, deliveries);
  }

  /** Forgets what was experienced in this conversation, and nothing else. */
  override async clear(): Promise<void> {
    await this.session.clear();
  }

  private toDelivery(message: BaseMessage, field: string): Delivery {
    const item = toExperience(message, [this.session.label], field);
    const { id } = message;
    return { item, identity: id ? [id, item] : undefined };
  }
}
