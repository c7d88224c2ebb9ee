import { stripMemoryFences } from "@keepsake/core/adapters";
import {
  BaseLLM,
  type ChatMessage,
  type ChatResponse,
  type ChatResponseChunk,
  type LLMChatParamsNonStreaming,
  type LLMChatParamsStreaming,
  type LLMMetadata,
} from "@llamaindex/core/llms";
import { extractText } from "@llamaindex/core/utils";
import { type OfflineReply, replyOffline } from "../offline/reply-offline.ts";
import { toPieces } from "../offline/to-pieces.ts";
import type { ChatMemory } from "../chat-memory.ts";

/** An LLM without a language model: memory answers a question, anything else is noted. */
export class OfflineLLM extends BaseLLM {
  readonly metadata: LLMMetadata = {
    model: "offline",
    temperature: 0,
    topP: 1,
    contextWindow: 1_000_000,
    tokenizer: undefined,
    structuredOutput: false,
  };
  readonly #memory: ChatMemory;

  constructor({ memory }: { readonly memory: ChatMemory }) {
    super();
    this.#memory = memory;
  }

  override chat(params: LLMChatParamsStreaming): Promise<AsyncIterable<ChatResponseChunk>>;
  override chat(params: LLMChatParamsNonStreaming): Promise<ChatResponse>;
  override async chat({
    messages,
    stream,
  }: LLMChatParamsStreaming | LLMChatParamsNonStreaming): Promise<
    AsyncIterable<ChatResponseChunk> | ChatResponse
  > {
    const reply = await replyOffline(lastText(messages), this.#memory);
    return stream === true
      ? toChunks(reply)
      : { message: { role: "assistant", content: reply.text }, raw: reply };
  }
}

function lastText(messages: readonly ChatMessage[]): string {
  return stripMemoryFences(extractText(messages.at(-1)?.content ?? ""));
}

/** The last chunk carries the reply's sources. */
async function* toChunks({ text, sources }: OfflineReply): AsyncGenerator<ChatResponseChunk> {
  for (const delta of toPieces(text)) {
    yield { delta, raw: null };
  }
  yield { delta: "", raw: { sources } };
}
