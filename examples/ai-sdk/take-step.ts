import type {
  LanguageModelV4Content,
  LanguageModelV4Message,
  LanguageModelV4Prompt,
} from "@ai-sdk/provider";
import { isQuestion } from "../offline/is-question.ts";
import { acknowledgement } from "../offline/reply-offline.ts";

/** What the offline model does next: it calls a tool, or it speaks. */
export type Step = Extract<LanguageModelV4Content, { type: "text" | "tool-call" }>;

/** Decides by the last message alone. */
export function takeStep(prompt: LanguageModelV4Prompt): Step {
  const message = prompt.at(-1);
  const text = message === undefined ? "" : textOf(message);
  if (message?.role === "tool") {
    return { type: "text", text: withoutFence(text) };
  }
  return isQuestion(text) ? askMemory(text) : { type: "text", text: acknowledgement };
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

/** The answer within what the tool gave: no fence, no note on it, no list of sources. */
function withoutFence(result: string): string {
  const [first = "", , ...lines] = result.split("\n");
  if (!first.startsWith("<")) {
    return result;
  }
  return lines.filter((line) => !/^(\[\d+\] |<)/.test(line)).join("\n");
}
