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
import { OpenAI } from "@llamaindex/openai";
import { asksMemory } from "../offline/asks-memory.ts";
import { acknowledgement } from "../offline/reply-offline.ts";

/** The model of an agent: one of OpenAI's API where the environment has a key, else the offline one. */
export function createAgentLLM(): ToolCallLLM {
  const { OPENAI_API_KEY, OPENAI_MODEL } = process.env;
  return OPENAI_API_KEY
    ? new OpenAI({ model: OPENAI_MODEL || "gpt-4.1-mini" })
    : new OfflineAgentLLM();
}

/** An LLM without a language model: it asks the tool `answer`, and notes what is no question. */
class OfflineAgentLLM extends ToolCallLLM {
  readonly supportToolCall: boolean = true;
  readonly metadata: LLMMetadata = {
    model: "offline",
    temperature: 0,
    topP: 1,
    contextWindow: 1_000_000,
    tokenizer: undefined,
    structuredOutput: false,
  };

  override chat(params: LLMChatParamsStreaming): Promise<AsyncIterable<ChatResponseChunk>>;
  override chat(params: LLMChatParamsNonStreaming): Promise<ChatResponse>;
  override async chat({
    messages,
    stream,
  }: LLMChatParamsStreaming | LLMChatParamsNonStreaming): Promise<
    AsyncIterable<ChatResponseChunk> | ChatResponse
  > {
    const reply = replyTo(messages.at(-1));
    const { delta: content } = reply;
    return await Promise.resolve(
      stream === true ? toChunks(reply) : { message: { role: "assistant", content }, raw: null },
    );
  }
}

function replyTo(last: ChatMessage | undefined): ChatResponseChunk {
  const text = extractText(last?.content ?? "");
  if (last?.options !== undefined && "toolResult" in last.options) {
    return { delta: answerIn(text), raw: null };
  }
  if (!asksMemory(text)) {
    return { delta: acknowledgement, raw: null };
  }
  const toolCall = [{ name: "answer", input: { question: text }, id: crypto.randomUUID() }];
  return { delta: "", raw: null, options: { toolCall } };
}

/** What the tool shows: the tag and the note of its fence, then the answer, then the sources. */
function answerIn(shown: string): string {
  // The framework writes the line breaks of a tool's text as JSON has them.
  return shown.split("\\n")[2] ?? shown;
}

async function* toChunks(reply: ChatResponseChunk): AsyncGenerator<ChatResponseChunk> {
  yield await Promise.resolve(reply);
}
