import type { ScopedMemory } from "@keepsake/core";

/** What a chat needs of the memory of one user: every memory has it, one of events alone too. */
export type ChatMemory = Pick<
  ScopedMemory,
  "path" | "experience" | "experienceBulk" | "recall" | "answer" | "events" | "event" | "forget"
>;
