import type { CallOptions } from "@keepsake/core";
import type { Daemon } from "../http/daemon.ts";
import { bulkRows } from "../limits/limit-values.ts";
import { listCheck } from "../limits/list-check.ts";
import { requireField, toWireFields, type WireFields } from "../limits/to-wire-fields.ts";
import { readBulkReceipt } from "./bulk-receipt.ts";
import type { Memories } from "./memories.ts";
import { readMemoryReceipt } from "./memory-receipt.ts";
import { newMemoryChecks, storableMemoryChecks } from "./new-memory.ts";
import { signFields } from "./sign-fields.ts";

type Storing = Pick<Memories, "store" | "create" | "bulkStore">;

const requireRows = listCheck(() => undefined, bulkRows);

/** Storing memories at a daemon, signed where there is a signer. */
export function createStoring(daemon: Daemon): Storing {
  const post = async (fields: WireFields, options: CallOptions | undefined) => {
    requireTexts(fields, "");
    const body = await signFields(fields, { daemon, options });
    const isRepeatable = body["on_conflict"] === "merge";
    return await daemon.call("POST /memories", { body, isRepeatable, options }, readMemoryReceipt);
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
        return fields;
      });
      const body = await Promise.all(rows.map((row) => signFields(row, { daemon, options })));
      const sent = { body, isRepeatable: true, options };
      return await daemon.call("POST /memories/bulk", sent, readBulkReceipt);
    },
  };
}

function requireTexts(fields: WireFields, path: string): void {
  requireField(fields, "title", path);
  requireField(fields, "content", path);
}
