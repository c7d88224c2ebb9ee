import type { CallOptions } from "@keepsake/core";
import { AiMemoryNotFoundError } from "../errors/not-found-error.ts";
import type { StoredMemory } from "../memories/stored-memory.ts";
import type { DaemonClient } from "./daemon-client.ts";

/** A row; null where there is none. */
export async function getRow(
  client: DaemonClient,
  rowId: string,
  options: CallOptions,
): Promise<StoredMemory | null> {
  try {
    return await client.get(rowId, options);
  } catch (error) {
    if (AiMemoryNotFoundError.isInstance(error)) {
      return null;
    }
    throw error;
  }
}
