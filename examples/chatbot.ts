import type { ChatMemory } from "./chat-memory.ts";

/** What a chatbot is made from. */
export interface ChatbotOptions {
  /** The memory of one user. */
  readonly memory: ChatMemory;
  /** Name of the user. */
  readonly user: string;
  /** Model of an OpenAI-compatible server; without one the offline model replies. */
  readonly openaiModel: string | undefined;
}

/** Memory wired into a framework. */
export interface Chatbot {
  /**
   * Replies to what the user said, and remembers both. Gives the reply's text piece by piece, and
   * the sources that markers in it may name.
   */
  reply(text: string, signal: AbortSignal): AsyncIterable<string | Source>;
}

/** The remembered turn that a marker such as `[1]` stands for. */
export interface Source {
  readonly marker: string;
  /** Id of the event. */
  readonly id: string;
}
