import type { CallOptions } from "@keepsake/core";
import { AiMemoryNotFoundError } from "../errors/not-found-error.ts";
import { AiMemoryValidationError } from "../errors/validation-error.ts";
import type { StoredMemory } from "../memories/stored-memory.ts";
import type { DaemonClient } from "./daemon-client.ts";

/** A row; null where there is none, or the id is one that no row can have. */
export async function getRow(
  client: DaemonClient,
  rowId: string,
  options: CallOptions,
): Promise<StoredMemory | null> {
  try {
    const row = await client.get(rowId, options);
    // A daemon takes the beginning of an id as well.
    return row.id === rowId ? row : null;
  } catch (error) {
    if (AiMemoryNotFoundError.isInstance(error) || isOfId(error)) {
      return null;
    }
    throw error;
  }
}

/** A daemon says 400 of an id that several rows' begin with. */
function isOfId(error: unknown): boolean {
  return (
    AiMemoryValidationError.isInstance(error) && (error.field === "id" || error.status === 400)
  );
}
