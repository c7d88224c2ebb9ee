import type { CallOptions } from "@keepsake/core";
import type { Daemon } from "../http/daemon.ts";
import { bulkRows } from "../limits/limit-values.ts";
import { listCheck } from "../limits/list-check.ts";
import { metadataCheck } from "../limits/metadata-check.ts";
import { requireField, toWireFields, type WireFields } from "../limits/to-wire-fields.ts";
import { readBulkReceipt } from "./bulk-receipt.ts";
import type { Memories } from "./memories.ts";
import { type MemoryReceipt, readMemoryReceipt } from "./memory-receipt.ts";
import { newMemoryChecks, storableMemoryChecks } from "./new-memory.ts";
import { signFields } from "./sign-fields.ts";

type Storing = Pick<Memories, "store" | "create" | "bulkStore">;

const requireRows = listCheck(() => undefined, bulkRows);

/** Storing memories at a daemon, signed where there is a signer. */
export function createStoring(daemon: Daemon): Storing {
  const post = async (
    fields: WireFields,
    options: CallOptions | undefined,
  ): Promise<MemoryReceipt> => {
    requireTexts(fields, "");
    const isRepeatable = fields["on_conflict"] === "merge";
    return await daemon.within("POST /memories", options, async (limits) => {
      const body = await signFields(fields, daemon, limits);
      const sent = { body, isRepeatable, options: limits };
      return await daemon.call("POST /memories", sent, readMemoryReceipt);
    });
  };
  return {
    store: async (memory, options) => {
      const fields = toWireFields(memory, storableMemoryChecks);
      return await post({ on_conflict: "merge", ...fields }, options);
    },
    create: async (memory, options) =>
      await post(toWireFields(memory, storableMemoryChecks), options),
    bulkStore: async (memories, options) => {
      requireRows(memories, "memories");
      const rows = memories.map((memory, index) => {
        const path = `memories[${index}]`;
        const fields = toWireFields(memory, newMemoryChecks, path);
        requireTexts(fields, path);
        const row = toBulkRow(fields, daemon);
        metadataCheck(row["metadata"], `${path}.metadata`);
        return row;
      });
      return await daemon.within("POST /memories/bulk", options, async (limits) => {
        const body = await Promise.all(rows.map((row) => signFields(row, daemon, limits)));
        const sent = { body, isRepeatable: true, options: limits };
        return await daemon.call("POST /memories/bulk", sent, readBulkReceipt);
      });
    },
  };
}

/**
 * A row as daemons take it in a bulk: they know a scope by its place in the metadata alone there, and
 * before 0.10 whose the row is as well.
 */
function toBulkRow({ scope, ...fields }: WireFields, { agentId }: Daemon): WireFields {
  const owned = {
    ...(agentId !== undefined && { agent_id: agentId }),
    ...(scope !== undefined && { scope }),
  };
  return { ...fields, metadata: { ...Object(fields["metadata"]), ...owned } };
}

function requireTexts(fields: WireFields, path: string): void {
  requireField(fields, "title", path);
  requireField(fields, "content", path);
}
