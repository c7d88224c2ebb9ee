import { type CallOptions, formatTimestamp, limits, ValidationError } from "@keepsake/core";
import {
  type MemoryWith,
  requireKnownOptions,
  requireName,
  requireScopedMemory,
  type Speakers,
} from "@keepsake/core/adapters";
import type { UIMessage } from "ai";
import { toChatLabel } from "./chat-labels.ts";
import { findVersions } from "./find-versions.ts";
import { type GivenMessage, toGivenMessages } from "./given-message.ts";
import type { KeptMessage } from "./kept-message.ts";
import { sortJson } from "./sort-json.ts";
import { takeTimes } from "./take-times.ts";
import { type ChangedMessage, toExperience } from "./to-experience.ts";
import { writeNew } from "./write-new.ts";

/** Options of {@link saveMessages}. */
export interface SaveMessagesOptions extends CallOptions {
  /** Names the chat within the scope of the memory: at most 251 characters. */
  readonly chatId: string;
  /**
   * The chat, or what is new of it, in its order. A message that was saved before is known by its id: it
   * is left where it is the same, and replaced in its place where it is not. One without parts is left
   * out.
   */
  readonly messages: readonly UIMessage[];
  /**
   * Whether the last message, if it is the assistant's, was broken off: then it gets the label `partial`.
   * @default false
   */
  readonly isAborted?: boolean | undefined;
  /** At most 61 labels to find the messages by. */
  readonly labels?: readonly string[] | undefined;
  /** @default nobody is named */
  readonly speakers?: Speakers | undefined;
}

/** What {@link saveMessages} did. */
export interface SavedMessages {
  /** Messages that were written: new ones, and such as replaced an earlier version. */
  readonly written: number;
  /** Messages that were there already, or were forgotten after they had been. */
  readonly unchanged: number;
}

const optionNames = [
  "chatId",
  "messages",
  "isAborted",
  "labels",
  "speakers",
  "signal",
  "timeoutMs",
];

const replacedNote = "replaced by a newer version of the message";

/** Labels that a message has of its own: of the chat, of the message, and `partial`. */
const ownLabels = 3;

/**
 * Saves the messages of a chat into `memory`, an event each: recall finds them by what they say, and
 * `loadMessages` gives them back with all their parts. Saving the same again changes nothing, also where a
 * message was forgotten meanwhile. What was recalled is left out: blocks in their text, and the texts of sources.
 *
 * @throws `ValidationError` naming the option, or the part that is too large; nothing is saved then.
 *
 * @example
 * ```ts
 * const stream = toUIMessageStream({
 *   stream: result.stream,
 *   originalMessages: messages,
 *   generateMessageId: generateId,
 *   onEnd: async ({ messages, isAborted }) => {
 *     await saveMessages(memory.scope("user:ana"), { chatId, messages, isAborted });
 *   },
 * });
 * ```
 */
export async function saveMessages(
  memory: MemoryWith<"events" | "experienceBulk" | "forget">,
  options: SaveMessagesOptions,
): Promise<SavedMessages> {
  requireScopedMemory(memory, ["events", "experienceBulk", "forget"]);
  requireKnownOptions(options, optionNames);
  requireLabels(options.labels);
  toChatLabel(options.chatId);
  const { signal, timeoutMs } = options;
  const callOptions = { signal, timeoutMs };
  const given = await toGivenMessages(options);
  const labels = given.map(({ label }) => label);
  const versions = await findVersions(memory, labels, callOptions);
  const changed = findChanged(given, versions);
  const written = await writeChanged(memory, changed, options);
  await forgetReplaced(memory, findReplaced(versions, changed), callOptions);
  return { written, unchanged: given.length - written };
}

/** Writes messages that are new or changed; one that went back to an earlier text is written once more. */
async function writeChanged(
  memory: MemoryWith<"experienceBulk">,
  changed: readonly ChangedMessage[],
  { signal, timeoutMs, ...writing }: SaveMessagesOptions,
): Promise<number> {
  const callOptions = { signal, timeoutMs };
  const items = await Promise.all(changed.map(async (one) => await toExperience(one, writing)));
  const written = await writeNew(memory, items, callOptions);
  const back = changed.filter(
    ({ earlier }, index) => earlier !== undefined && !written.has(items[index]?.idempotencyKey),
  );
  const again = await Promise.all(
    back.map(async (one) => await toExperience(one, writing, one.earlier?.eventId)),
  );
  return written.size + (await writeNew(memory, again, callOptions)).size;
}

function findChanged(
  given: readonly GivenMessage[],
  versions: readonly KeptMessage[],
): readonly ChangedMessage[] {
  const newest = new Map(versions.toReversed().map((kept) => [kept.messageId, kept]));
  const times = takeTimes(given.filter(({ message }) => !newest.has(message.id)).length).values();
  return given
    .map((one) => ({ ...one, earlier: newest.get(one.message.id) }))
    .filter(({ earlier, json }) => earlier === undefined || !isSame(earlier.json, json))
    .map((one) => ({
      ...one,
      observedAt: one.earlier?.observedAt ?? formatTimestamp(times.next().value ?? Date.now()),
    }));
}

function isSame(left: string, right: string): boolean {
  return left === right || sortJson(left) === sortJson(right);
}

/** Versions that others stand in place of now, also where saving was broken off before they were gone. */
function findReplaced(
  versions: readonly KeptMessage[],
  changed: readonly ChangedMessage[],
): readonly KeptMessage[] {
  const seen = new Set(changed.map(({ message }) => message.id));
  return versions.filter(({ messageId }) => {
    const isReplaced = seen.has(messageId);
    seen.add(messageId);
    return isReplaced;
  });
}

async function forgetReplaced(
  memory: MemoryWith<"forget">,
  replaced: readonly KeptMessage[],
  options: CallOptions,
): Promise<void> {
  const ids = replaced.map(({ eventId }) => eventId);
  for (let start = 0; start < ids.length; start += limits.bulkItems) {
    const selector = { memoryIds: ids.slice(start, start + limits.bulkItems) };
    await memory.forget({ selector, auditNote: replacedNote }, options);
  }
}

function requireLabels(labels: readonly string[] | undefined): void {
  const most = limits.labels - ownLabels;
  if (labels !== undefined && (!Array.isArray(labels) || labels.length > most)) {
    throw new ValidationError("labels", `it is not a list of at most ${most} labels`);
  }
  for (const [index, label] of (labels ?? []).entries()) {
    requireName(label, `labels[${index}]`);
  }
}
