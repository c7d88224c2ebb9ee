import type { EventContent } from "@keepsake/core";
import { stripMemoryFences } from "@keepsake/core/adapters";
import type { UIMessage } from "ai";

/**
 * A message without the texts that were recalled for it: they are not remembered as something said, and
 * do not outlive what they were recalled from. Sources keep their ids, so that they can be read again.
 */
export function withoutRecalled<Message extends UIMessage>(message: Message): Message {
  return { ...message, parts: message.parts.map(withoutRecalledText) };
}

function withoutRecalledText(part: UIMessage["parts"][number]): UIMessage["parts"][number] {
  if (part.type === "text") {
    return { ...part, text: stripMemoryFences(part.text) };
  }
  const keepsake =
    part.type === "source-document" ? part.providerMetadata?.["keepsake"] : undefined;
  if (part.type !== "source-document" || keepsake === undefined) {
    return part;
  }
  const { text: _, ...where } = keepsake;
  return { ...part, providerMetadata: { ...part.providerMetadata, keepsake: where } };
}

/** What a message says in words; without any, data that recall has no words to find by. */
export function toContent({ role, parts }: UIMessage): EventContent {
  const texts = parts.flatMap((part) => (part.type === "text" ? [part.text.toWellFormed()] : []));
  const text = texts.filter((said) => said.trim() !== "").join("\n\n");
  return text === "" ? { kind: "json", data: {} } : { kind: "message", role, text };
}
