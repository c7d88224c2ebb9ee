import { contentText, type ScopedMemory } from "@keepsake/core";
import type { ShownNote } from "./chat-message.ts";

/** An event or a fact as the page shows it. @throws `NotFoundError` where it was forgotten. */
export async function readNote(memory: ScopedMemory, id: string): Promise<ShownNote> {
  if (id.startsWith("fact_")) {
    const { text, recordedFrom } = await memory.fact(id);
    return { id, text, origin: "Fact", observedAt: recordedFrom };
  }
  const { content, observedActor, observedAt } = await memory.event(id);
  const role = content.kind === "message" ? content.role : "note";
  return { id, text: contentText(content), origin: observedActor ?? role, observedAt };
}

/** Forgets the record with this id, and what was derived from it. */
export async function forgetNote(memory: ScopedMemory, id: string): Promise<void> {
  await memory.forget({ selector: { memoryIds: [id] }, auditNote: "forgotten by the user" });
}
