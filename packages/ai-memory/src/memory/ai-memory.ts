import type { EventLog, Forgetting, Memory, Reading, ScopedMemory, Writing } from "@keepsake/core";

/** The methods of a memory at a daemon that take a scope first. */
export type AiMemoryScopedMethod =
  | "experience"
  | "experienceBulk"
  | "recall"
  | "answer"
  | "answerStream"
  | "events"
  | "forget";

/** A memory at a daemon, sealed to one scope, as adapters take it. */
export type ScopedAiMemory = Pick<ScopedMemory, "path" | AiMemoryScopedMethod | "event">;

/**
 * A memory at a daemon of ai-memory: the roles of the contract that a daemon can play. It has events, and
 * none of the layers that are derived from them; a pack has those empty.
 */
export interface AiMemory
  extends
    Pick<Writing, "experience" | "experienceBulk">,
    Reading,
    EventLog,
    Forgetting,
    Pick<Memory, "close"> {
  /**
   * This memory sealed to one scope.
   *
   * @throws `ValidationError` where `path` is outside the scope grammar, or has more than eight segments.
   */
  scope(path: string): ScopedAiMemory;
}
