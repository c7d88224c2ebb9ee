import type { CallOptions } from "@keepsake/core";
import type { Inbox, InboxFilter } from "./inbox.ts";
import type { Message, MessageReceipt } from "./message.ts";

/** Messages between agents. */
export interface Messages {
  /**
   * Leaves a message for another agent. One of the same title for the same agent is lost, also where
   * another agent sent it, whose name stays on the new one.
   */
  notify(message: Message, options?: CallOptions): Promise<MessageReceipt>;

  /** Gets messages, the highest priority first. @throws `AiMemoryForbiddenError` for another's, from 0.10 on. */
  inbox(filter?: InboxFilter, options?: CallOptions): Promise<Inbox>;
}
