import type { MemoryEvent, ScopedMemory } from "@keepsake/core";

/** What is stored in a scope, the oldest first: role, text and labels. */
export async function storedIn(memory: ScopedMemory): Promise<readonly string[]> {
  const { items } = await memory.events({ limit: 500 });
  return items.toReversed().map(toLine);
}

function toLine({ content, labels }: MemoryEvent): string {
  const said = content.kind === "message" ? `${content.role}: ${content.text}` : content.kind;
  return [said, ...labels.map((label) => `#${label}`)].join(" ");
}
