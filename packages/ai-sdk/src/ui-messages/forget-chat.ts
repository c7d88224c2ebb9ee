import { type CallOptions, type ForgetResult, limits, ValidationError } from "@keepsake/core";
import {
  type MemoryWith,
  requireKnownOptions,
  requireName,
  requireScopedMemory,
} from "@keepsake/core/adapters";
import { toChatLabel, toMessageLabel } from "./chat-labels.ts";

/** Options of {@link forgetChat}. */
export interface ForgetChatOptions extends CallOptions {
  /** As in `SaveMessagesOptions`. */
  readonly chatId: string;
  /**
   * Ids of 1 to 50 messages: only these are forgotten, such as a reply that another takes the place of.
   * @default the whole chat
   */
  readonly messageIds?: readonly string[] | undefined;
}

/**
 * Forgets the messages of a chat, and what memory derived from them. Other chats keep theirs.
 *
 * @throws `ValidationError` on the option at fault.
 */
export async function forgetChat(
  memory: MemoryWith<"forget">,
  options: ForgetChatOptions,
): Promise<ForgetResult> {
  requireScopedMemory(memory, ["forget"]);
  requireKnownOptions(options, ["chatId", "messageIds", "signal", "timeoutMs"]);
  const { chatId, messageIds, signal, timeoutMs } = options;
  const chatLabel = toChatLabel(chatId);
  const labels = messageIds === undefined ? [chatLabel] : await toMessageLabels(chatId, messageIds);
  return await memory.forget({ selector: { labels } }, { signal, timeoutMs });
}

async function toMessageLabels(
  chatId: string,
  messageIds: readonly string[],
): Promise<readonly string[]> {
  const most = limits.filterLabels;
  if (!Array.isArray(messageIds) || messageIds.length === 0 || messageIds.length > most) {
    throw new ValidationError("messageIds", `it is not a list of 1 to ${most} ids of messages`);
  }
  return await Promise.all(
    messageIds.map(async (id, index) => {
      requireName(id, `messageIds[${index}]`);
      return await toMessageLabel(chatId, id);
    }),
  );
}
