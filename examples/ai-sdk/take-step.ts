import type {
  LanguageModelV4Content,
  LanguageModelV4Message,
  LanguageModelV4Prompt,
} from "@ai-sdk/provider";
import { asksMemory } from "../offline/asks-memory.ts";
import { acknowledgement } from "../offline/reply-offline.ts";

/** What the offline model does next: it calls a tool, or it speaks. */
export type Step = Extract<LanguageModelV4Content, { type: "text" | "tool-call" }>;

/** Decides by the last message alone. */
export function takeStep(prompt: LanguageModelV4Prompt): Step {
  const message = prompt.at(-1);
  const text = message === undefined ? "" : textOf(message);
  if (message?.role === "tool") {
    return { type: "text", text };
  }
  return asksMemory(text) ? askMemory(text) : { type: "text", text: acknowledgement };
}

function askMemory(question: string): Step {
  return {
    type: "tool-call",
    toolCallId: crypto.randomUUID(),
    toolName: "answer",
    input: JSON.stringify({ question }),
  };
}

function textOf(message: LanguageModelV4Message): string {
  if (message.role === "system") {
    return message.content;
  }
  return message.content.map(textOfPart).join("");
}

function textOfPart(part: Exclude<LanguageModelV4Message["content"], string>[number]): string {
  if (part.type === "tool-result") {
    return part.output.type === "text" || part.output.type === "error-text"
      ? part.output.value
      : "";
  }
  return part.type === "text" ? part.text : "";
}
