import type { Memory } from "@keepsake/core";
import { createConversationSource } from "../speed/conversation-source.ts";
import type { AskedTurn } from "./open-bare-reader.ts";

/** A question in a scope. */
export interface Question {
  readonly scope: string;
  readonly query: string;
}

/** Makes a question about each of some turns; the same seed asks the same. */
export function toQuestions(turns: readonly AskedTurn[], seed: number): readonly Question[] {
  const source = createConversationSource(seed);
  return turns.map(({ scope, speaker, text }) => {
    const turn = { scope, speaker, text, role: "user", observedAt: "" };
    return { scope, query: source.question([turn]) };
  });
}

/** Recalls 50 events, and what belongs to them of all other layers. */
export async function askMemory(memory: Memory, { scope, query }: Question): Promise<void> {
  await memory.recall(scope, { query, budgets: { maxEvents: 50, maxTokens: 1_000_000 } });
}
