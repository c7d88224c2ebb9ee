import type { NewMemory } from "../memories/new-memory.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { deleteRow } from "./delete-row.ts";
import { eachInParts } from "./each-in-parts.ts";
import { findRowIds } from "./find-row-ids.ts";

/** How long a daemon that fails is asked for what it took. */
const undoMs = 30_000;

/**
 * Deletes what a daemon has of rows that were sent to one namespace, as far as it answers. It has limits
 * of its own, since those of the call may be what ended it.
 */
export async function undoRows(client: DaemonClient, rows: readonly NewMemory[]): Promise<void> {
  const options = { timeoutMs: undoMs };
  try {
    const ids = await findRowIds(client, rows, options);
    await eachInParts([...ids.values()], (id) => deleteRow(client, id, options));
  } catch {
    // The call has failed, and tells why; that this failed as well tells no more.
  }
}
