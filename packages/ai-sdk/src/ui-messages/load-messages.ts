import { type CallOptions, limits, ValidationError } from "@keepsake/core";
import {
  type MemoryWith,
  requireCount,
  requireKnownOptions,
  requireScopedMemory,
} from "@keepsake/core/adapters";
import { safeValidateUIMessages, type UIMessage } from "ai";
import { toChatLabel, toMessageLabel } from "./chat-labels.ts";
import { findVersions } from "./find-versions.ts";
import { fromEvent, type KeptMessage } from "./kept-message.ts";

type Validation<Message extends UIMessage> = Parameters<typeof safeValidateUIMessages<Message>>[0];

/** Options of {@link loadMessages}. */
export interface LoadMessagesOptions<Message extends UIMessage = UIMessage>
  extends CallOptions, Pick<Validation<Message>, "tools" | "metadataSchema" | "dataSchemas"> {
  /** As in `SaveMessagesOptions`. */
  readonly chatId: string;
  /**
   * Most messages to give, 1 to 500: the newest ones, or the last ones before `before`.
   * @default all
   */
  readonly limit?: number | undefined;
  /** Id of a message: only those before it are given. */
  readonly before?: string | undefined;
  /**
   * Is told of a message that is not, or not any more, what `tools` and the schemas say; it is left out.
   * @default none: then such a message is an error
   */
  readonly onInvalid?: ((invalid: InvalidMessage) => void) | undefined;
}

/** A message that was saved and does not pass. */
export interface InvalidMessage {
  readonly messageId: string;
  /** What `safeValidateUIMessages` found. */
  readonly error: Error;
}

const optionNames = [
  "chatId",
  "limit",
  "before",
  "tools",
  "metadataSchema",
  "dataSchemas",
  "onInvalid",
  "signal",
  "timeoutMs",
];

/** Events of one page: each may have a MiB. */
const pageEvents = 50;

/**
 * The messages of a chat as `saveMessages` saved them, the oldest first, each checked by the SDK's own
 * `safeValidateUIMessages`; none for a chat that there is not. A message that was forgotten is not among
 * them.
 *
 * @throws `ValidationError` on the option at fault, such as `before` where it names no message of the
 * chat; and on `messages` where one does not pass and there is no `onInvalid`.
 *
 * @example
 * ```ts
 * const messages = await loadMessages(memory.scope("user:ana"), { chatId, tools, limit: 100 });
 * ```
 */
export async function loadMessages<Message extends UIMessage = UIMessage>(
  memory: MemoryWith<"events">,
  options: LoadMessagesOptions<Message>,
): Promise<Message[]> {
  requireScopedMemory(memory, ["events"]);
  requireKnownOptions(options, optionNames);
  requireCount(options.limit, "limit");
  const newestFirst = await readNewest(memory, options);
  const messages: Message[] = [];
  for (const kept of newestFirst.toReversed()) {
    messages.push(...(await validate(kept, options)));
  }
  return messages;
}

async function readNewest<Message extends UIMessage>(
  memory: MemoryWith<"events">,
  options: LoadMessagesOptions<Message>,
): Promise<readonly KeptMessage[]> {
  const { chatId, limit = Infinity, signal, timeoutMs } = options;
  const filter = {
    labels: [toChatLabel(chatId)],
    until: await findTime(memory, options),
    limit: Math.min(limit, pageEvents),
  };
  const found = new Map<string, KeptMessage>();
  for await (const event of await memory.events(filter, { signal, timeoutMs })) {
    const kept = fromEvent(event);
    // Of two versions, which there are where saving was broken off, the newer one comes first.
    if (kept !== null && !found.has(kept.messageId)) {
      found.set(kept.messageId, kept);
    }
    if (found.size >= limit) {
      break;
    }
  }
  return [...found.values()];
}

/** When the message of `before` was saved. */
async function findTime<Message extends UIMessage>(
  memory: MemoryWith<"events">,
  { chatId, before, signal, timeoutMs }: LoadMessagesOptions<Message>,
): Promise<string | undefined> {
  if (before === undefined) {
    return undefined;
  }
  const label = await toMessageLabel(chatId, before);
  const [kept] = await findVersions(memory, [label], { signal, timeoutMs });
  if (kept === undefined) {
    const name = JSON.stringify(before.slice(0, limits.nameCharacters));
    throw new ValidationError(
      "before",
      `the chat has no message ${name}; give the id of one it has`,
    );
  }
  return kept.observedAt;
}

async function validate<Message extends UIMessage>(
  { messageId, json }: KeptMessage,
  options: LoadMessagesOptions<Message>,
): Promise<readonly Message[]> {
  const { tools, metadataSchema, dataSchemas, onInvalid } = options;
  const messages: unknown = [JSON.parse(json)];
  const checked = await safeValidateUIMessages<Message>({
    messages,
    ...(tools !== undefined && { tools }),
    ...(metadataSchema !== undefined && { metadataSchema }),
    ...(dataSchemas !== undefined && { dataSchemas }),
  });
  if (checked.success) {
    return checked.data;
  }
  if (onInvalid === undefined) {
    const reason = `the one saved as ${JSON.stringify(messageId)} does not pass: ${checked.error.message}`;
    const wayOut = "give the tools and schemas it was made with, or onInvalid to leave it out";
    throw new ValidationError("messages", `${reason}; ${wayOut}`, { cause: checked.error });
  }
  onInvalid({ messageId, error: checked.error });
  return [];
}
