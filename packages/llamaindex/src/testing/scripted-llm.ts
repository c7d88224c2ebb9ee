import {
  type ChatMessage,
  type ChatResponse,
  type ChatResponseChunk,
  type LLMChatParamsNonStreaming,
  type LLMChatParamsStreaming,
  type LLMMetadata,
  ToolCallLLM,
} from "@llamaindex/core/llms";
import { extractText } from "@llamaindex/core/utils";

/** What the model does next: says something, calls a tool, or hangs. */
export type ScriptedReply = string | ScriptedToolCall | typeof hangs;

/** The model never comes back. */
export const hangs: unique symbol = Symbol("hangs");

interface ScriptedToolCall {
  readonly tool: string;
  readonly input: object;
}

/** A model that follows a script, and keeps what it was shown. */
export class ScriptedLLM extends ToolCallLLM {
  readonly supportToolCall: boolean = true;
  readonly metadata: LLMMetadata = {
    model: "scripted",
    temperature: 0,
    topP: 1,
    contextWindow: 100_000,
    tokenizer: undefined,
    structuredOutput: false,
  };
  /** What the model was shown, call by call: role and text. */
  readonly prompts: (readonly (readonly [role: string, text: string])[])[] = [];
  readonly #replies: ScriptedReply[];

  constructor(replies: readonly ScriptedReply[]) {
    super();
    this.#replies = [...replies];
  }

  override chat(params: LLMChatParamsStreaming): Promise<AsyncIterable<ChatResponseChunk>>;
  override chat(params: LLMChatParamsNonStreaming): Promise<ChatResponse>;
  override async chat(
    params: LLMChatParamsStreaming | LLMChatParamsNonStreaming,
  ): Promise<AsyncIterable<ChatResponseChunk> | ChatResponse> {
    this.prompts.push(params.messages.map(toPair));
    const reply = this.#replies.shift() ?? "I have nothing to say.";
    if (reply === hangs) {
      return await new Promise<never>(() => {});
    }
    return params.stream === true
      ? toChunks(reply)
      : await Promise.resolve({ message: toMessage(reply), raw: null });
  }
}

function toPair({ role, content }: ChatMessage): readonly [string, string] {
  return [role, extractText(content)];
}

function toMessage(reply: string | ScriptedToolCall): ChatMessage {
  return { role: "assistant", content: typeof reply === "string" ? reply : "" };
}

async function* toChunks(reply: string | ScriptedToolCall): AsyncGenerator<ChatResponseChunk> {
  if (typeof reply === "string") {
    yield* await Promise.resolve(reply.split(/(?= )/).map((delta) => ({ delta, raw: null })));
    return;
  }
  const toolCall = [{ name: reply.tool, input: reply.input, id: crypto.randomUUID() }];
  yield { delta: "", raw: null, options: { toolCall } };
}
