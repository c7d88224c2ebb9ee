import {
  type EventContent,
  type ExperienceEnvelope,
  type JsonValue,
  type MemoryEvent,
  type MessageRole,
  ValidationError,
} from "@keepsake/core";
import {
  AIMessage,
  type BaseMessage,
  HumanMessage,
  mapChatMessagesToStoredMessages,
  mapStoredMessagesToChatMessages,
  type StoredMessage,
  SystemMessage,
} from "@langchain/core/messages";

const roles = new Map<string, MessageRole>([
  ["human", "user"],
  ["ai", "assistant"],
  ["system", "system"],
]);

const kinds = [...roles.keys(), "tool", "function", "generic"];

/**
 * The experience that keeps `message`: what a person, the model or the system said in plain text as
 * that, every other message whole.
 *
 * @throws `ValidationError` on `field` for a kind of message that cannot be read back.
 */
export function toExperience(
  message: BaseMessage,
  labels: readonly string[],
  field: string,
): ExperienceEnvelope {
  const name = message.name?.trim();
  return {
    modality: "conversation",
    content: toContent(message, field),
    context: { labels },
    observedActor: name ? { id: name } : undefined,
  };
}

/** The message that `event` keeps; undefined for an event that keeps none. */
export function toMessage(event: MemoryEvent): BaseMessage | undefined {
  const { id, content, observedActor } = event;
  if (content.kind === "json") {
    return fromStored(content.data);
  }
  if (content.kind === "text" || content.role === "tool") {
    return undefined;
  }
  const fields = { id, content: content.text, ...(observedActor && { name: observedActor }) };
  return createMessage(content.role, fields);
}

function toContent(message: BaseMessage, field: string): EventContent {
  const role = roles.get(message.type);
  const { content } = message;
  if (role !== undefined && typeof content === "string" && content.trim() && !callsTools(message)) {
    return { kind: "message", role, text: content };
  }
  return { kind: "json", data: toStored(message, field) };
}

function callsTools(message: BaseMessage): boolean {
  const { tool_calls, function_call } = message.additional_kwargs;
  return (
    tool_calls !== undefined ||
    function_call !== undefined ||
    ("tool_calls" in message && !isEmptyList(message.tool_calls)) ||
    ("invalid_tool_calls" in message && !isEmptyList(message.invalid_tool_calls))
  );
}

function isEmptyList(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function toStored(message: BaseMessage, field: string): JsonValue {
  if (!kinds.includes(message.type)) {
    const reason = `a message of type ${JSON.stringify(message.type)} cannot be kept`;
    throw new ValidationError(field, `${reason}; add messages of type ${kinds.join(", ")}`);
  }
  const [stored] = mapChatMessagesToStoredMessages([message]);
  const data: JsonValue = JSON.parse(JSON.stringify(stored));
  return { langchain: data };
}

function fromStored(data: JsonValue): BaseMessage | undefined {
  const stored = isRecord(data) ? data["langchain"] : undefined;
  return isStoredMessage(stored) ? mapStoredMessagesToChatMessages([stored])[0] : undefined;
}

function isStoredMessage(value: unknown): value is StoredMessage {
  return isRecord(value) && typeof value["type"] === "string" && isRecord(value["data"]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface MessageFields {
  readonly id: string;
  readonly content: string;
  readonly name?: string;
}

function createMessage(role: Exclude<MessageRole, "tool">, fields: MessageFields): BaseMessage {
  if (role === "user") {
    return new HumanMessage(fields);
  }
  return role === "assistant" ? new AIMessage(fields) : new SystemMessage(fields);
}
