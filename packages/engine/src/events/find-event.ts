import { type MemoryEvent, recordNotFound } from "@keepsake/core";
import type { Storage } from "../storage/storage.ts";

/** The event with this id. @throws `NotFoundError` where there is none or it was forgotten. */
export async function findEvent(storage: Storage, id: string): Promise<MemoryEvent> {
  const event = typeof id === "string" ? await storage.findEvent(id) : null;
  if (event === null) {
    throw recordNotFound("event", id);
  }
  return event;
}
