import type { JsonValue } from "../json.ts";

/** Who spoke in a message. */
export type MessageRole = "user" | "assistant" | "tool" | "system";

/** One turn of a conversation. */
export interface MessageContent {
  readonly kind: "message";
  readonly role: MessageRole;
  readonly text: string;
}

/** Plain text that nobody said: a note, a document. */
export interface TextContent {
  readonly kind: "text";
  readonly text: string;
}

/** Structured data; `data` is the caller's own and is kept as it is. */
export interface JsonContent {
  readonly kind: "json";
  readonly data: JsonValue;
}

/** What was experienced. */
export type EventContent = MessageContent | TextContent | JsonContent;

/** The words of a content: its text, or every string and number in its data. */
export function contentText(content: EventContent): string {
  return content.kind === "json" ? dataWords(content.data).join(" ") : content.text;
}

function dataWords(data: JsonValue): readonly string[] {
  if (typeof data === "string" || typeof data === "number") {
    return [String(data)];
  }
  if (typeof data !== "object" || data === null) {
    return [];
  }
  return Object.values(data).flatMap(dataWords);
}
