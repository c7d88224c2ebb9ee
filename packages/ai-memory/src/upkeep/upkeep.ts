import type { CallOptions } from "@keepsake/core";
import type { Health } from "./health.ts";
import type { MemoryExport } from "./memory-export.ts";
import type { ImportReceipt, MemoryImport } from "./memory-import.ts";
import type { MemoryStats, NamespaceCount } from "./memory-stats.ts";

/**
 * Looking after a daemon. From 0.10 on only administrators may do most of it: agents that its
 * configuration names, and only where it asks for an API key.
 */
export interface Upkeep {
  /** Asks how the daemon is, for which it wants no API key. */
  health(options?: CallOptions): Promise<Health>;

  /** Gets figures as Prometheus reads them. */
  metrics(options?: CallOptions): Promise<string>;

  /** Counts what there is. @throws `AiMemoryForbiddenError` where only administrators may. */
  stats(options?: CallOptions): Promise<MemoryStats>;

  /** Lists namespaces, the largest first. @throws `AiMemoryForbiddenError` where only administrators may. */
  namespaces(options?: CallOptions): Promise<readonly NamespaceCount[]>;

  /**
   * Deletes what has ended, and gives how many it was. The daemon does so itself from time to time.
   *
   * @throws `AiMemoryForbiddenError` where only administrators may.
   */
  gc(options?: CallOptions): Promise<number>;

  /** Gets all memories and links. @throws `AiMemoryForbiddenError` where only administrators may. */
  export(options?: CallOptions): Promise<MemoryExport>;

  /**
   * Takes in up to 1000 memories of an export, in place of those of their id. It succeeds also where
   * none could be taken in: look at `errors`.
   *
   * From 0.10 on the caller becomes their owner, and one without `expiresAt` lives as long from its
   * `createdAt` on as its tier says: what is older than that is gone at the next `gc`. Give those the
   * tier `long`, or an `expiresAt`.
   *
   * @throws `AiMemoryForbiddenError` where only administrators may.
   */
  import(memories: MemoryImport, options?: CallOptions): Promise<ImportReceipt>;
}
