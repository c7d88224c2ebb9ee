import type { CallOptions } from "@keepsake/core";
import { AiMemoryNotFoundError } from "../errors/not-found-error.ts";
import type { DaemonClient } from "./daemon-client.ts";

/** Deletes a row, and says whether it was there. */
export async function deleteRow(
  client: DaemonClient,
  rowId: string,
  options: CallOptions,
): Promise<boolean> {
  try {
    await client.delete(rowId, options);
    return true;
  } catch (error) {
    if (AiMemoryNotFoundError.isInstance(error)) {
      return false;
    }
    throw error;
  }
}
