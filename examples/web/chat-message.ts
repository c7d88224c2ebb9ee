import type { MemoryTools } from "@keepsake/ai-sdk";
import type { InferUITools, UIMessage } from "ai";

/** What is told of a reply beside its parts. */
interface ReplyDetails {
  /** Whether the user stopped it in the middle. */
  readonly stopped?: boolean;
  /** Why memory was not looked into, where it was not. */
  readonly skipped?: string;
}

type ChatTools = InferUITools<Pick<MemoryTools, "answer">>;

/** A message of the chat, as the page shows it and memory keeps it. */
export type ChatMessage = UIMessage<ReplyDetails, never, ChatTools>;

/** A note of memory's, as the page shows it. */
export interface ShownNote {
  readonly id: string;
  readonly text: string;
  /** Who said it, or what it is. */
  readonly origin: string;
  /** RFC 3339 in UTC. */
  readonly observedAt: string;
}
