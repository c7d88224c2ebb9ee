import type { ScopedMemory } from "@keepsake/core";
import type { Chatbot } from "../chatbot.ts";
import type { Terminal } from "./open-terminal.ts";
import type { ChatMemory } from "../chat-memory.ts";

/** Who talks to whom, and where. */
export interface Conversation {
  readonly terminal: Terminal;
  readonly chatbot: Chatbot;
  /** The memory of the user. */
  readonly memory: ChatMemory;
  /** The same with all its layers; undefined where it has events alone. */
  readonly whole: ScopedMemory | undefined;
  /** Name of the user. */
  readonly user: string;
}

/** A conversation over a memory with all its layers. */
export interface WholeConversation extends Conversation {
  readonly memory: ScopedMemory;
}
