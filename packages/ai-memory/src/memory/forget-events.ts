import type { CallOptions, ForgetRequest, ForgetResult } from "@keepsake/core";
import type { StoredMemory } from "../memories/stored-memory.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { deleteRow } from "./delete-row.ts";
import { eachInParts } from "./each-in-parts.ts";
import { toRowId } from "./event-id.ts";
import { toEvent } from "./event-row.ts";
import { getRow } from "./get-row.ts";
import { isOwn, readRows } from "./read-rows.ts";
import { selectEvents } from "./select-events.ts";

/** What to forget of which namespace. */
export interface ForgetCall {
  readonly namespace: string;
  readonly request: ForgetRequest;
  readonly options: CallOptions;
}

/**
 * Deletes the rows of the events that a request selects.
 *
 * @throws `ValidationError` naming the field at fault.
 */
export async function forgetEvents(
  client: DaemonClient,
  { namespace, request, options }: ForgetCall,
): Promise<ForgetResult> {
  const { ids, selects, dryRun } = selectEvents(request);
  const rows =
    ids === null
      ? await readRows(client, { namespaces: [namespace], options })
      : await getRows(client, ids, options);
  const selected = rows.filter((row) => row.namespace === namespace && selects(toEvent(row)));
  const deleted = await eachInParts(selected, async (row) =>
    dryRun ? true : await deleteRow(client, row.id, options),
  );
  const events = deleted.filter(Boolean).length;
  const none = { episodes: 0, facts: 0, beliefs: 0, understanding: 0 };
  return { deleted: { events, ...none }, auditId: null };
}

async function getRows(
  client: DaemonClient,
  ids: readonly string[],
  options: CallOptions,
): Promise<readonly StoredMemory[]> {
  const rowIds = [...new Set(ids)].map(toRowId).filter((id) => id !== null);
  const rows = await eachInParts(rowIds, (id) => getRow(client, id, options));
  return rows.filter((row) => row !== null && isOwn(row, client)).filter((row) => row !== null);
}
