import { openai } from "@ai-sdk/openai";
import { memoryTools } from "@keepsake/ai-sdk";
import { isStepCount, type ModelMessage, streamText } from "ai";
import type { Chatbot, ChatbotOptions, Source } from "../chatbot.ts";
import { createOfflineModel } from "./offline-model.ts";
import { speakableAnswer } from "./speakable-answer.ts";
import { toSources } from "./to-sources.ts";

const instructions = `You are a friendly assistant with a long-term memory of all earlier chats.
Look there before you answer what may depend on them, and cite the notes you use by their markers,
such as [1]. What the user tells you is remembered without your doing.`;

/** A chatbot on the AI SDK: the model looks into memory through tools. */
export function createChatbot({ memory, user, openaiModel }: ChatbotOptions): Chatbot {
  const { recall, answer } = memoryTools(memory);
  const { model, tools } =
    openaiModel === undefined
      ? { model: createOfflineModel(), tools: { recall, answer: speakableAnswer(answer) } }
      : { model: openai.chat(openaiModel), tools: { recall, answer } };
  const messages: ModelMessage[] = [];

  async function* reply(text: string, signal: AbortSignal): AsyncGenerator<string | Source> {
    await memory.experience({ role: "user", speaker: user, text });
    messages.push({ role: "user", content: text });
    let said = "";
    let isComplete = false;
    try {
      const { stream } = streamText({
        model,
        instructions,
        messages: messages.slice(-20), // memory holds what came before
        tools,
        stopWhen: isStepCount(5),
        abortSignal: signal,
        maxRetries: 1,
        onError: () => undefined, // thrown below
      });
      for await (const part of stream) {
        if (part.type === "text-delta") {
          said += part.text;
          yield part.text;
        } else if (part.type === "tool-result") {
          yield* toSources(part);
        } else if (part.type === "error") {
          throw part.error;
        }
      }
      isComplete = !signal.aborted;
    } finally {
      if (said.trim() !== "") {
        const labels = isComplete ? [] : ["partial"];
        await memory.experience({ role: "assistant", text: said, labels });
        messages.push({ role: "assistant", content: said });
      }
    }
  }

  return { reply };
}
