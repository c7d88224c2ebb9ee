import type { ScopedMemory } from "@keepsake/core";
import type { Chatbot } from "../chatbot.ts";
import type { Terminal } from "./open-terminal.ts";

/** Who talks to whom, and where. */
export interface Conversation {
  readonly terminal: Terminal;
  readonly chatbot: Chatbot;
  /** The memory of the user. */
  readonly memory: ScopedMemory;
  /** Name of the user. */
  readonly user: string;
}
