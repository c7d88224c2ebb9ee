import { stripMemoryFences } from "@keepsake/core/adapters";
import type { CallbackManagerForLLMRun } from "@langchain/core/callbacks/manager";
import { SimpleChatModel } from "@langchain/core/language_models/chat_models";
import { AIMessageChunk, type BaseMessage } from "@langchain/core/messages";
import { ChatGenerationChunk } from "@langchain/core/outputs";
import { replyOffline } from "../offline/reply-offline.ts";
import { toPieces } from "../offline/to-pieces.ts";
import type { ChatMemory } from "../chat-memory.ts";

/** A chat model without a language model: memory answers a question, anything else is noted. */
export class OfflineChatModel extends SimpleChatModel {
  private readonly memory: ChatMemory;

  constructor({ memory }: { readonly memory: ChatMemory }) {
    super({});
    this.memory = memory;
  }

  override _llmType(): string {
    return "keepsake-offline";
  }

  override async _call(messages: BaseMessage[]): Promise<string> {
    const { text } = await replyOffline(lastText(messages), this.memory);
    return text;
  }

  /** Gives the sources of the reply in the metadata of its last chunk. */
  override async *_streamResponseChunks(
    messages: BaseMessage[],
    _options: this["ParsedCallOptions"],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const { text, sources } = await replyOffline(lastText(messages), this.memory);
    for (const piece of toPieces(text)) {
      yield toChunk(piece);
      await runManager?.handleLLMNewToken(piece);
    }
    yield toChunk("", { sources });
  }
}

function lastText(messages: readonly BaseMessage[]): string {
  return stripMemoryFences(messages.at(-1)?.text ?? "");
}

function toChunk(text: string, metadata: Record<string, unknown> = {}): ChatGenerationChunk {
  const message = new AIMessageChunk({ content: text, response_metadata: metadata });
  return new ChatGenerationChunk({ text, message });
}
