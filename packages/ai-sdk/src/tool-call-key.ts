import type { ModelMessage } from "ai";

/** What tells one call of a tool from every other. */
export interface ToolCall {
  readonly toolCallId: string;
  /** What the model was shown before it called. */
  readonly messages: readonly ModelMessage[];
  /** What is to be written. */
  readonly text: string;
}

/**
 * The idempotency key of what one tool call writes, 45 bytes: the same when the call is repeated. Some
 * providers count their tool calls from zero in every response, so the conversation is part of it.
 */
export async function toIdempotencyKey({ toolCallId, messages, text }: ToolCall): Promise<string> {
  const said = messages.map((message) => [message.role, ...textsOf(message)]);
  const bytes = new TextEncoder().encode(JSON.stringify([toolCallId, text, said]));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(hash.subarray(0, 20), (byte) => byte.toString(16).padStart(2, "0"));
  return `tool-${hex.join("")}`;
}

function textsOf({ content }: ModelMessage): readonly string[] {
  return typeof content === "string"
    ? [content]
    : content.flatMap((part) => (part.type === "text" ? [part.text] : []));
}
