import type { Erasure } from "@keepsake/core";
import type { OutboxEvent } from "./outbox-event.ts";

/** What is told of an erasure that came to its end. */
export function describeErased(
  { scope, erasureId }: Pick<Erasure, "scope" | "erasureId">,
  atMs: number,
): readonly OutboxEvent[] {
  const data = { scope, erasure_id: erasureId };
  return [{ type: "erasure.completed", scope, recordId: erasureId, data, atMs }];
}
