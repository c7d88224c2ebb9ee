import type { Source } from "../chatbot.ts";
import { asksMemory } from "./asks-memory.ts";
import type { ChatMemory } from "../chat-memory.ts";

/** What an offline model replies. */
export interface OfflineReply {
  readonly text: string;
  /** What the markers in the text stand for. */
  readonly sources: readonly Source[];
}

/** Reply to what is no question. */
export const acknowledgement = "Noted, I will remember that.";

/** Replies without a language model: memory answers a question, anything else is noted. */
export async function replyOffline(text: string, memory: ChatMemory): Promise<OfflineReply> {
  if (!asksMemory(text)) {
    return { text: acknowledgement, sources: [] };
  }
  const { answer, citations } = await memory.answer(text);
  return { text: answer, sources: citations };
}
