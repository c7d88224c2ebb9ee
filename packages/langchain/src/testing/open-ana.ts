import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";

/** A memory, and the scope of a user who told two things. */
export interface MemoryOfAna {
  readonly memory: Memory;
  readonly ana: ScopedMemory;
}

/** Opens a memory in which Ana told where she lived. */
export async function openAna(): Promise<MemoryOfAna> {
  const memory = await openMemory({ path: ":memory:" });
  const ana = memory.scope("org:acme/user:ana");
  await ana.experienceBulk([
    { text: "I moved to Porto.", speaker: "Ana", observedAt: "2026-03-05T14:00:00Z" },
    { text: "I moved to Lisbon.", speaker: "Ana", observedAt: "2020-01-05T14:00:00Z" },
  ]);
  return { memory, ana };
}
