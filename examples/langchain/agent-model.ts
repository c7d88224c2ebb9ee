import { BaseChatModel } from "@langchain/core/language_models/chat_models";
import { AIMessage, type BaseMessage, ToolMessage } from "@langchain/core/messages";
import type { ChatResult } from "@langchain/core/outputs";
import { ChatOpenAI } from "@langchain/openai";
import { asksMemory } from "../offline/asks-memory.ts";
import { acknowledgement } from "../offline/reply-offline.ts";

/** The model of an agent: one of OpenAI's API where the environment has a key, else the offline one. */
export function createAgentModel(): BaseChatModel {
  const { OPENAI_API_KEY, OPENAI_MODEL } = process.env;
  return OPENAI_API_KEY
    ? new ChatOpenAI({ model: OPENAI_MODEL || "gpt-4.1-mini", useResponsesApi: false })
    : new OfflineAgentModel({});
}

/** A chat model without a language model: it asks the tool `answer`, and notes what is no question. */
class OfflineAgentModel extends BaseChatModel {
  override _llmType(): string {
    return "keepsake-offline-agent";
  }

  override bindTools(): this {
    return this;
  }

  override async _generate(messages: BaseMessage[]): Promise<ChatResult> {
    const message = replyTo(messages.at(-1));
    return await Promise.resolve({ generations: [{ text: message.text, message }] });
  }
}

function replyTo(last: BaseMessage | undefined): AIMessage {
  if (ToolMessage.isInstance(last)) {
    return new AIMessage(answerIn(last.artifact) ?? last.text);
  }
  const question = last?.text ?? "";
  return asksMemory(question)
    ? new AIMessage({ content: "", tool_calls: [{ name: "answer", args: { question }, id: "1" }] })
    : new AIMessage(acknowledgement);
}

function answerIn(artifact: unknown): string | undefined {
  const answer =
    typeof artifact === "object" && artifact !== null && "answer" in artifact && artifact.answer;
  return typeof answer === "string" ? answer : undefined;
}
