import {
  type ExperienceEnvelope,
  type JsonValue,
  type MemoryEvent,
  type MessageRole,
  ValidationError,
} from "@keepsake/core";
import { stripMemoryFences, toWellFormedJson } from "@keepsake/core/adapters";
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
  ["tool", "tool"],
  ["function", "tool"],
  ["generic", "user"],
]);

/** Roles of their own that messages of type `generic` may have, beside the types above. */
const genericRoles: readonly MessageRole[] = ["user", "assistant"];

/**
 * The experience that keeps `message`: what was said in it, by whom; and the message as it was, where
 * that does not give it back. Blocks of recalled memory are taken out.
 *
 * @throws `ValidationError` on `field` for a kind of message that cannot be read back.
 */
export function toExperience(
  message: BaseMessage,
  labels: readonly string[],
  field: string,
): ExperienceEnvelope {
  const role = toRole(message, field);
  const text = stripMemoryFences(message.text).toWellFormed();
  const langchain = toStored(message, field);
  const speaker = (message.name?.trim() || genericRole(message))?.toWellFormed();
  const about = { modality: "conversation", observedActor: speaker ? { id: speaker } : undefined };
  if (text.trim() === "") {
    return { ...about, content: { kind: "json", data: { langchain } }, context: { labels } };
  }
  const plain = createMessage(role, text, speaker);
  const isPlain = plain !== undefined && sameJson(toStored(plain, field), langchain);
  const metadata = isPlain ? undefined : { langchain };
  return { ...about, content: { kind: "message", role, text }, context: { labels, metadata } };
}

/** The message that `event` keeps; undefined for an event that keeps none. */
export function toMessage(event: MemoryEvent): BaseMessage | undefined {
  const { content, metadata, observedActor } = event;
  const kept = content.kind === "json" ? content.data : metadata;
  const stored = isRecord(kept) ? kept["langchain"] : undefined;
  if (isStoredMessage(stored)) {
    return mapStoredMessagesToChatMessages([stored])[0];
  }
  return content.kind === "message"
    ? createMessage(content.role, content.text, observedActor)
    : undefined;
}

function toRole(message: BaseMessage, field: string): MessageRole {
  const role = roles.get(message.type);
  if (role === undefined) {
    const reason = `a message of type ${JSON.stringify(message.type)} cannot be kept`;
    throw new ValidationError(
      field,
      `${reason}; add messages of type ${[...roles.keys()].join(", ")}`,
    );
  }
  const generic = genericRole(message);
  return generic === undefined
    ? role
    : (genericRoles.find((known) => known === generic) ?? roles.get(generic) ?? role);
}

function genericRole(message: BaseMessage): string | undefined {
  return "role" in message && typeof message.role === "string" ? message.role : undefined;
}

function toStored(message: BaseMessage, field: string): JsonValue {
  const [stored] = mapChatMessagesToStoredMessages([message]);
  const content = stripContent(stored?.data.content);
  return JSON.parse(toWellFormedJson({ ...stored, data: { ...stored?.data, content } }, field));
}

/** Content is text, or a list of blocks of which some are text. */
function stripContent(content: unknown): unknown {
  if (typeof content === "string") {
    return stripMemoryFences(content);
  }
  return Array.isArray(content) ? content.map(stripBlock) : content;
}

function stripBlock(block: unknown): unknown {
  return isRecord(block) && block["type"] === "text" && typeof block["text"] === "string"
    ? { ...block, text: stripMemoryFences(block["text"]) }
    : block;
}

function sameJson(left: JsonValue, right: JsonValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function isStoredMessage(value: unknown): value is StoredMessage {
  return isRecord(value) && roles.has(String(value["type"])) && isRecord(value["data"]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The message that has nothing but a text and a name; a tool's always has more. */
function createMessage(
  role: MessageRole,
  content: string,
  name: string | null | undefined,
): BaseMessage | undefined {
  const fields = { content, ...(name && { name }) };
  if (role === "tool") {
    return undefined;
  }
  if (role === "user") {
    return new HumanMessage(fields);
  }
  return role === "assistant" ? new AIMessage(fields) : new SystemMessage(fields);
}
