import { MemoryError } from "@keepsake/core";
import type { Source } from "../chatbot.ts";
import { describeError } from "./describe-error.ts";
import { formatEvent } from "./format-event.ts";
import type { Conversation } from "./conversation.ts";

/** Streams the reply to the terminal, then the turns it cites. Ctrl-C stops it. */
export async function showReply(text: string, conversation: Conversation): Promise<void> {
  const { terminal } = conversation;
  const sources = new Map<string, Source>();
  let said = "";
  await terminal.interruptible(async (signal) => {
    try {
      for await (const part of conversation.chatbot.reply(text, signal)) {
        if (typeof part === "string") {
          said += part;
          terminal.write(part);
        } else {
          sources.set(part.marker, part);
        }
      }
    } catch (error) {
      rethrowUnlessStopped(error, signal);
    } finally {
      endReply(said, { conversation, signal });
    }
  });
  const cited = [...sources.values()].filter(({ marker }) => said.includes(marker));
  await showSources(cited, conversation);
}

function rethrowUnlessStopped(error: unknown, signal: AbortSignal): void {
  if (MemoryError.isInstance(error)) {
    throw error;
  }
  if (!signal.aborted) {
    const advice = "check OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL";
    const message = `The model did not reply: ${describeError(error)}`;
    throw new Error(`${message} (what you said is remembered; ${advice})`, { cause: error });
  }
}

function endReply(
  said: string,
  { conversation, signal }: { conversation: Conversation; signal: AbortSignal },
): void {
  const stopped = signal.aborted ? " (stopped)" : "";
  conversation.terminal.write(said + stopped === "" ? "" : `${stopped}\n`);
}

async function showSources(
  cited: readonly Source[],
  { terminal, memory, user }: Conversation,
): Promise<void> {
  for (const { marker, id } of cited) {
    terminal.writeNote(`${marker} ${formatEvent(await memory.event(id), user)}`);
  }
}
