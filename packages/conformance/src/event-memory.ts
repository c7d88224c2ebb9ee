import type { Memory, ScopedMemory } from "@keepsake/core";

/** The methods of a memory of events alone that take a scope first. */
export type EventMethod =
  | "experience"
  | "experienceBulk"
  | "recall"
  | "answer"
  | "answerStream"
  | "events"
  | "forget";

/** A memory of events alone: one that derives nothing from them. Every memory is one. */
export interface EventMemory extends Pick<Memory, EventMethod | "event" | "close"> {
  scope(path: string): Pick<ScopedMemory, "path" | EventMethod | "event">;
}
