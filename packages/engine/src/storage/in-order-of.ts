import type { EventEmbedding } from "@keepsake/core";

/** What was found of some events, in the order of their ids, each once. */
export function inOrderOf(
  ids: readonly string[],
  found: readonly EventEmbedding[],
): readonly EventEmbedding[] {
  const byId = new Map(found.map((embedding) => [embedding.eventId, embedding]));
  return Array.from(new Set(ids)).flatMap((id) => byId.get(id) ?? []);
}
