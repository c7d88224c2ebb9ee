import type { Daemon } from "../http/daemon.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { list, number } from "../reading/read-value.ts";
import { readHealth } from "./health.ts";
import { readMemoryExport } from "./memory-export.ts";
import { readImportReceipt, toSentImport } from "./memory-import.ts";
import { type NamespaceCount, readMemoryStats, readNamespaceCount } from "./memory-stats.ts";
import type { Upkeep } from "./upkeep.ts";

interface Namespaces extends WithExtra {
  readonly namespaces: readonly NamespaceCount[];
}

interface Collected extends WithExtra {
  readonly expiredDeleted: number;
}

const readNamespaces: Reader<Namespaces> = recordReader<Namespaces>({
  namespaces: list(readNamespaceCount),
});
const readCollected: Reader<Collected> = recordReader<Collected>({ expiredDeleted: number });

/** Looking after a daemon. */
export function createUpkeep(daemon: Daemon): Upkeep {
  return {
    health: (options) => daemon.call("GET /health", { options }, readHealth),
    metrics: (options) => daemon.text("GET /metrics", { options }),
    stats: (options) => daemon.call("GET /stats", { options }, readMemoryStats),
    namespaces: async (options) =>
      (await daemon.call("GET /namespaces", { options }, readNamespaces)).namespaces,
    gc: async (options) =>
      (await daemon.call("POST /gc", { body: {}, options }, readCollected)).expiredDeleted,
    export: (options) => daemon.call("GET /export", { options }, readMemoryExport),
    import: async (memories, options) =>
      await daemon.call(
        "POST /import",
        { body: toSentImport(memories), options },
        readImportReceipt,
      ),
  };
}
