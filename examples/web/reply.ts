import { forgetChat, loadMessages, memoryTools, saveMessages, withMemory } from "@keepsake/ai-sdk";
import { type ScopedMemory, ValidationError } from "@keepsake/core";
import {
  consumeStream,
  convertToModelMessages,
  createUIMessageStreamResponse,
  generateId,
  isStepCount,
  safeValidateUIMessages,
  streamText,
  toUIMessageStream,
} from "ai";
import { speakableAnswer } from "../ai-sdk/speakable-answer.ts";
import type { ChatMessage } from "./chat-message.ts";

const instructions = `You are a friendly assistant with a long-term memory of all earlier chats.
Cite the notes you use by their markers, such as [1].`;

/** Milliseconds that memory may take; a person waits. */
const timeoutMs = 10_000;

/** Who replies. */
export interface ChatModel {
  readonly model: Parameters<typeof withMemory>[0];
  /** Whether it is the offline model, which asks memory through a tool and reads no notes. */
  readonly isOffline: boolean;
}

/** Whom a message reaches. */
export interface ReplyParts {
  /** The memory of one user. */
  readonly memory: ScopedMemory;
  /** Name of the user. */
  readonly user: string;
  readonly chatModel: ChatModel;
}

/** What was sent. */
export interface SentMessage {
  readonly chatId: string;
  readonly message: unknown;
  /** Aborts when the user stops the reply, or leaves. */
  readonly signal: AbortSignal;
}

/**
 * Replies to a message in the stream protocol of the AI SDK, and saves both: also a reply that was
 * stopped, as far as it came.
 *
 * @throws `ValidationError` on `message` where it is no message of a user's.
 */
export async function reply(parts: ReplyParts, sent: SentMessage): Promise<Response> {
  const { memory, user, chatModel } = parts;
  const { chatId, signal } = sent;
  const message = await requireUserMessage(sent.message);
  const earlier = await takeEarlier(memory, { chatId, id: message.id });
  const originalMessages = [...earlier, message];
  let skipped: string | undefined;
  const tools = { answer: speakableAnswer(memoryTools(memory, { timeoutMs }).answer) };
  const result = streamText({
    model: withMemory(chatModel.model, {
      memory,
      include: ["events", "facts"],
      maxEvents: 6,
      timeoutMs,
      remember: false, // the messages are saved below
      onError: ({ reason }) => (skipped = reason),
    }),
    instructions,
    messages: await convertToModelMessages(originalMessages.slice(-20), { tools }),
    tools,
    activeTools: chatModel.isOffline ? ["answer"] : [],
    stopWhen: isStepCount(5),
    abortSignal: signal,
    maxRetries: 1,
    onError: () => undefined, // the page is told
  });
  const stream = toUIMessageStream<typeof tools, ChatMessage>({
    stream: result.stream,
    originalMessages,
    generateMessageId: generateId,
    sendSources: true,
    messageMetadata: () => (skipped === undefined ? undefined : { skipped }),
    onEnd: async ({ responseMessage, isAborted }) => {
      const said = isAborted ? withStopped(responseMessage) : responseMessage;
      const messages = [message, said];
      await saveMessages(memory, { chatId, messages, isAborted, speakers: { user } });
    },
  });
  // Read to its end also where nobody listens any more, so that it is saved.
  return createUIMessageStreamResponse({ stream, consumeSseStream: consumeStream });
}

interface SentPlace {
  readonly chatId: string;
  /** Id of the message that was sent. */
  readonly id: string;
}

/** What was said before a message. Where it is sent again, what followed it is forgotten. */
async function takeEarlier(
  memory: ScopedMemory,
  { chatId, id }: SentPlace,
): Promise<readonly ChatMessage[]> {
  const kept = await loadMessages<ChatMessage>(memory, { chatId });
  const at = kept.findIndex((message) => message.id === id);
  if (at === -1) {
    return kept;
  }
  const messageIds = kept.slice(at + 1, at + 51).map((message) => message.id);
  if (messageIds.length > 0) {
    await forgetChat(memory, { chatId, messageIds });
  }
  return kept.slice(0, at);
}

async function requireUserMessage(value: unknown): Promise<ChatMessage> {
  const checked = await safeValidateUIMessages<ChatMessage>({ messages: [value] });
  const [message] = checked.success ? checked.data : [];
  if (message === undefined || message.role !== "user") {
    throw new ValidationError("message", "it is not a message of the user's; send a UIMessage");
  }
  return message;
}

function withStopped(message: ChatMessage): ChatMessage {
  return { ...message, metadata: { ...message.metadata, stopped: true } };
}
