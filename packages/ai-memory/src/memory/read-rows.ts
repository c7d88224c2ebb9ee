import type { CallOptions } from "@keepsake/core";
import { pageRows } from "../limits/limit-values.ts";
import type { StoredMemory } from "../memories/stored-memory.ts";
import type { DaemonClient } from "./daemon-client.ts";

/** Which rows to read. */
export interface RowListing {
  readonly namespaces: readonly string[];
  /** Only rows with this tag. */
  readonly tag?: string | undefined;
  readonly options: CallOptions;
}

/** Every row of some namespaces that this agent wrote. */
export async function readRows(
  client: DaemonClient,
  { namespaces, tag, options }: RowListing,
): Promise<readonly StoredMemory[]> {
  const reads = namespaces.map((namespace) => {
    const filter = { namespace, tag, agentId: client.agentId, limit: pageRows };
    return readAll(client, filter, options);
  });
  return (await Promise.all(reads)).flat();
}

type ListFilter = Parameters<DaemonClient["list"]>[0];

async function readAll(
  client: DaemonClient,
  filter: ListFilter,
  options: CallOptions,
): Promise<readonly StoredMemory[]> {
  const rows = new Map<string, StoredMemory>();
  for await (const row of await client.list(filter, options)) {
    rows.set(row.id, row);
  }
  return [...rows.values()];
}

/** Whether this agent wrote a row: a daemon of 0.6 shows everyone's to everyone. */
export function isOwn({ metadata }: StoredMemory, { agentId }: DaemonClient): boolean {
  return metadata["agent_id"] === agentId;
}
