import type { ScopedMemory } from "@keepsake/core";

const shownNames = 10;

/** A sentence that names whom and what memory knows facts about. */
export async function knownNames(memory: ScopedMemory): Promise<string> {
  const { items } = await memory.facts({ includeSuperseded: true, limit: 500 });
  const names = [...new Set(items.map(({ subject }) => subject.name))];
  if (names.length === 0) {
    return "Memory has no facts yet: tell it something such as: I live in Porto.";
  }
  const more = names.length > shownNames ? " and others" : "";
  return `It has facts about ${names.slice(0, shownNames).join(", ")}${more}.`;
}
