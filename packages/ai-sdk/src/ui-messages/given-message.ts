import { limits, utf8Length, ValidationError } from "@keepsake/core";
import { requireName } from "@keepsake/core/adapters";
import type { UIMessage } from "ai";
import { toMessageLabel } from "./chat-labels.ts";
import { toMetadata } from "./kept-message.ts";
import { withoutRecalled } from "./said-in.ts";

/** A message that is to be saved. */
export interface GivenMessage {
  readonly message: UIMessage;
  /** The message as JSON. */
  readonly json: string;
  /** Label of the message. */
  readonly label: string;
  /** Whether it was broken off. */
  readonly isPartial: boolean;
}

/** The messages of a chat that are to be saved. */
export interface GivenMessages {
  readonly chatId: string;
  readonly messages: readonly UIMessage[];
  readonly isAborted?: boolean | undefined;
}

/**
 * Readies messages to be saved: without what was recalled, without those that have no parts, and of two
 * with the same id the last one.
 *
 * @throws `ValidationError` on the message, the id or the part at fault.
 */
export async function toGivenMessages(given: GivenMessages): Promise<readonly GivenMessage[]> {
  const { chatId, messages, isAborted } = given;
  requireMessages(messages);
  const ready = await Promise.all(
    messages.map(async (message, index): Promise<GivenMessage> => {
      requireName(message.id, `messages[${index}].id`);
      const kept = withoutRecalled(message);
      const json = toJson(kept, index);
      requireFit(kept, json, index);
      const isLast = index === messages.length - 1;
      const isPartial = isAborted === true && isLast && message.role === "assistant";
      return { message: kept, json, label: await toMessageLabel(chatId, message.id), isPartial };
    }),
  );
  const byId = new Map(ready.map((one) => [one.message.id, one]));
  return [...byId.values()].filter(({ message }) => message.parts.length > 0);
}

/** Refuses what a caller without types may give. */
function requireMessages(messages: readonly unknown[]): void {
  if (!Array.isArray(messages)) {
    throw new ValidationError("messages", `a ${typeof messages} is not a list of UIMessages`);
  }
  const wrong = messages.findIndex((message) => !hasParts(message));
  if (wrong !== -1) {
    const reason = "it is not a UIMessage, which has an id, a role and a list of parts";
    throw new ValidationError(`messages[${wrong}]`, reason);
  }
}

function hasParts(message: unknown): boolean {
  const parts: unknown = Object(message).parts;
  return (
    Array.isArray(parts) &&
    parts.every((part) => typeof Object(part).type === "string") &&
    parts.every(({ type, text }) => type !== "text" || typeof text === "string")
  );
}

/** @throws `ValidationError` where a part is no JSON, such as one that holds a `BigInt`. */
function toJson(message: UIMessage, index: number): string {
  try {
    return JSON.stringify(message);
  } catch (error) {
    const reason = `it cannot be kept as JSON: ${error instanceof Error ? error.message : "unknown"}`;
    throw new ValidationError(`messages[${index}]`, reason, { cause: error });
  }
}

/** @throws `ValidationError` on what is largest of a message that does not fit into one event. */
function requireFit(message: UIMessage, json: string, index: number): void {
  if (bytesOf(toMetadata(message.id, json)) <= limits.metadataBytes) {
    return;
  }
  const { parts, metadata = null } = message;
  const sizes = parts.map(bytesOf);
  const largest = sizes.indexOf(Math.max(...sizes));
  const [size = 0, type] = [sizes[largest], parts[largest]?.type];
  const limit = `and a message at most ${limits.metadataBytes} with all its parts`;
  if (bytesOf(metadata) > size) {
    const reason = `it makes ${bytesOf(metadata)} bytes, ${limit}; leave out what need not be kept`;
    throw new ValidationError(`messages[${index}].metadata`, reason);
  }
  const reason = `this ${type} part makes ${size} bytes, ${limit}`;
  const wayOut = "upload it, and save the message with its URL in its place";
  throw new ValidationError(`messages[${index}].parts[${largest}]`, `${reason}; ${wayOut}`);
}

function bytesOf(value: unknown): number {
  return utf8Length(JSON.stringify(value));
}
