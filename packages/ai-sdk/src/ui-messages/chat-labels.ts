import { hashKey, requireName } from "@keepsake/core/adapters";

/**
 * Label of every message of a chat.
 *
 * @throws `ValidationError` on field `chatId` where it is blank, or longer than 251 characters.
 */
export function toChatLabel(chatId: string): string {
  requireName(chatId, "chatId");
  const label = `chat:${chatId}`;
  requireName(label, "chatId");
  return label;
}

/** Label of every version of one message of a chat. */
export async function toMessageLabel(chatId: string, messageId: string): Promise<string> {
  return await hashKey("message", [chatId, messageId]);
}
