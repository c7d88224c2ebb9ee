import type { ModelMessage } from "ai";

/** What the SDK tells of one call of a tool. */
export interface IdentifiedCall {
  readonly toolCallId: string;
  /** What the model was shown before it called. */
  readonly messages: readonly ModelMessage[];
}

/**
 * What tells one call of a tool from every other. Some providers count their tool calls from zero in every
 * response, so the conversation is part of it.
 */
export function toCallIdentity({ toolCallId, messages }: IdentifiedCall): readonly unknown[] {
  return [toolCallId, messages.map((message) => [message.role, ...textsOf(message)])];
}

function textsOf({ content }: ModelMessage): readonly string[] {
  return typeof content === "string"
    ? [content]
    : content.flatMap((part) => (part.type === "text" ? [part.text] : []));
}
