import type { JsonObject, MemoryEvent } from "@keepsake/core";

/** Name in an event's metadata of the message that the event keeps, as JSON. */
const field = "uiMessage";

/** A message of a chat as memory keeps it. */
export interface KeptMessage {
  /** Id of the event. */
  readonly eventId: string;
  readonly messageId: string;
  /** The message as JSON. */
  readonly json: string;
  /** When it was first saved, RFC 3339 in UTC: it gives the place in the chat. */
  readonly observedAt: string;
}

/** The metadata of an event that keeps a message. */
export function toMetadata(messageId: string, json: string): JsonObject {
  return { [field]: { id: messageId, json } };
}

/** The message that an event keeps; null where it keeps none. */
export function fromEvent({ id, metadata, observedAt }: MemoryEvent): KeptMessage | null {
  const kept = metadata[field];
  if (typeof kept !== "object" || kept === null || !("id" in kept) || !("json" in kept)) {
    return null;
  }
  const { id: messageId, json } = kept;
  return typeof messageId === "string" && typeof json === "string"
    ? { eventId: id, messageId, json, observedAt }
    : null;
}
