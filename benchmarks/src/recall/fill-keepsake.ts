import { join } from "node:path";
import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { Conversation } from "../locomo/conversation.ts";
import { type Contender, depth, toScope } from "./contender.ts";

/** Imports conversations into Keepsake, a scope each, with speakers and times. */
export async function fillKeepsake(
  folder: string,
  conversations: readonly Conversation[],
): Promise<Contender> {
  const memory = await openMemory({ path: join(folder, "keepsake.db") });
  const diaIdOf = new Map<string, string>();
  for (const conversation of conversations) {
    await importConversation(memory, conversation, diaIdOf);
  }
  return {
    async search(sampleId, query) {
      const budgets = { maxEvents: depth, maxTokens: 1_000_000 };
      const pack = await memory.recall(toScope(sampleId), { query, view: "local", budgets });
      return pack.layers.events.map(({ id }) => diaIdOf.get(id) ?? id);
    },
    close: () => memory.close(),
  };
}

async function importConversation(
  memory: Memory,
  { sampleId, turns }: Conversation,
  diaIdOf: Map<string, string>,
): Promise<void> {
  const items = turns.map(({ text, speaker, observedAt }) => ({ text, speaker, observedAt }));
  const { results } = await memory.experienceBulk(toScope(sampleId), items);
  for (const [index, { eventId }] of results.entries()) {
    diaIdOf.set(eventId, turns[index]?.diaId ?? "");
  }
}
