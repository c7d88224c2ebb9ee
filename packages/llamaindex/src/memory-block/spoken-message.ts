import type { ChatMessage, MessageContent } from "@llamaindex/core/llms";
import { extractText } from "@llamaindex/core/utils";

/** A message as far as a turn needs it. */
export interface SpokenMessage {
  /** `tool` for what a tool gave, which the framework keeps in the role of the user. */
  readonly by: "user" | "assistant" | "tool";
  readonly text: string;
  /** Whether it calls a tool, so that the turn goes on. */
  readonly callsTool: boolean;
}

/**
 * Reads a message of LlamaIndex or of the Vercel AI SDK, as the framework's memory takes them; undefined
 * for one that neither a user nor the assistant nor a tool said.
 */
export function toSpokenMessage(message: unknown): SpokenMessage | undefined {
  if (!isMessage(message)) {
    return undefined;
  }
  const { role, options } = message;
  const text = toText(message);
  if (role === "assistant") {
    return { by: "assistant", text, callsTool: hasOption(options, "toolCall") };
  }
  if (role === "user") {
    return { by: hasOption(options, "toolResult") ? "tool" : "user", text, callsTool: false };
  }
  return undefined;
}

function isMessage(value: unknown): value is ChatMessage & { readonly parts?: unknown } {
  if (typeof value !== "object" || value === null || !("role" in value && "content" in value)) {
    return false;
  }
  return typeof value.content === "string" || Array.isArray(value.content);
}

function toText({ content, parts }: { content: MessageContent; parts?: unknown }): string {
  return extractText(isContent(parts) ? parts.filter(isText) : content);
}

function isContent(parts: unknown): parts is Exclude<MessageContent, string> {
  return Array.isArray(parts);
}

function isText(part: { readonly type: string }): boolean {
  return part.type === "text";
}

function hasOption(options: unknown, name: string): boolean {
  return typeof options === "object" && options !== null && name in options;
}
