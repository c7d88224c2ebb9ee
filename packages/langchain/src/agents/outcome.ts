import type { RecalledItem, TurnRecall } from "@keepsake/core/adapters";
import { AIMessage, type BaseMessage } from "@langchain/core/messages";

/** Where a part of the recalled block comes from; its text stays out of what is saved. */
export type RecalledSource = Omit<RecalledItem, "text">;

/** What became of memory in a turn: `response_metadata.keepsake` of the assistant's last message. */
export type MemoryOutcome = (
  | { readonly status: "ok"; readonly citations: readonly RecalledSource[] }
  | { readonly status: "skipped"; readonly reason: string }
) & {
  /** Present where the turn could not be written. */
  readonly write?: { readonly status: "skipped"; readonly reason: string };
};

/**
 * What became of memory in the turn that `message` is the reply of, also where it comes from a checkpoint;
 * undefined for any other message.
 */
export function memoryOutcome(message: BaseMessage | undefined): MemoryOutcome | undefined {
  const metadata: Record<string, unknown> = message?.response_metadata ?? {};
  const outcome = metadata["keepsake"];
  return isOutcome(outcome) ? outcome : undefined;
}

/** The outcome of a recall. */
export function toOutcome(recalled: TurnRecall): MemoryOutcome {
  return recalled.status === "ok"
    ? { status: "ok", citations: recalled.items.map(toSource) }
    : { status: "skipped", reason: recalled.reason };
}

function toSource(item: RecalledItem): RecalledSource {
  const { id, layer, scope, role, speaker, observedAt, citation, score } = item;
  const { validFrom, validTo, supports } = item;
  const known = { id, layer, scope, role, speaker, observedAt, citation, score };
  return supports === undefined ? known : { ...known, validFrom, validTo, supports };
}

/** The assistant's message in what a model call gave; undefined while it calls tools. */
export function finalMessageIn(response: unknown): AIMessage | undefined {
  const message = messageIn(response);
  return (message?.tool_calls ?? []).length > 0 ? undefined : message;
}

/** The assistant's last message in what a model call gave. With a schema for the answer that is a list. */
export function messageIn(response: unknown): AIMessage | undefined {
  const messages = hasMessages(response) ? response.messages : [response];
  return messages.findLast((candidate) => AIMessage.isInstance(candidate));
}

/** Puts fields into the outcome that `message` carries. It is kept with the message, and no model sees it. */
export function addOutcome(message: AIMessage, fields: object): void {
  const metadata: Record<string, unknown> = message.response_metadata;
  const before = metadata["keepsake"];
  const outcome = { ...(typeof before === "object" ? before : {}), ...fields };
  message.response_metadata = { ...metadata, keepsake: outcome };
}

function hasMessages(response: unknown): response is { readonly messages: readonly unknown[] } {
  return (
    typeof response === "object" &&
    response !== null &&
    "messages" in response &&
    Array.isArray(response.messages)
  );
}

function isOutcome(value: unknown): value is MemoryOutcome {
  return (
    typeof value === "object" &&
    value !== null &&
    "status" in value &&
    (value.status === "skipped" || (value.status === "ok" && "citations" in value))
  );
}
