import type { ScopedMemory } from "@keepsake/core";

/** What a scope remembers, the oldest first, as `role: text`. */
export async function textsOf(memory: ScopedMemory): Promise<readonly string[]> {
  const { items } = await memory.events({ view: "local", limit: 500 });
  return items
    .toReversed()
    .map(({ content }) =>
      content.kind === "message" ? `${content.role}: ${content.text}` : JSON.stringify(content),
    );
}
