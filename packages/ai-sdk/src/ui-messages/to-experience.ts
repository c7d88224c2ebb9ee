import type { ExperienceEnvelope } from "@keepsake/core";
import { hashKey, partialLabel, type Speakers } from "@keepsake/core/adapters";
import { toChatLabel } from "./chat-labels.ts";
import type { GivenMessage } from "./given-message.ts";
import { type KeptMessage, toMetadata } from "./kept-message.ts";
import { toContent } from "./said-in.ts";
import { sortJson } from "./sort-json.ts";

/** How messages are written. */
export interface MessageWriting {
  readonly chatId: string;
  readonly labels?: readonly string[] | undefined;
  readonly speakers?: Speakers | undefined;
}

/** A message that is to be written. */
export interface ChangedMessage extends GivenMessage {
  /** The version it replaces. */
  readonly earlier: KeptMessage | undefined;
  /** Its time, RFC 3339 in UTC: it gives the place in the chat. */
  readonly observedAt: string;
}

/**
 * The experience that a message is written as, under a key that follows from what it says.
 *
 * @param attempt makes it another key, for what was written and forgotten under the first one
 */
export async function toExperience(
  { message, json, label, isPartial, observedAt }: ChangedMessage,
  { chatId, labels = [], speakers }: MessageWriting,
  attempt?: string,
): Promise<ExperienceEnvelope> {
  const chatLabel = toChatLabel(chatId);
  const speaker = message.role === "system" ? undefined : speakers?.[message.role];
  return {
    modality: "conversation",
    content: toContent(message),
    context: {
      observedAt,
      labels: [...labels, chatLabel, label, ...(isPartial ? [partialLabel] : [])],
      metadata: toMetadata(message.id, json),
    },
    observedActor: speaker === undefined ? undefined : { id: speaker },
    idempotencyKey: await hashKey("ui", [chatLabel, sortJson(json), attempt]),
  };
}
