import type { CallOptions, Page } from "@keepsake/core";
import type { StoredMemory } from "../memories/stored-memory.ts";
import type { FoundMemories } from "./found-memories.ts";
import type { MemoryListing } from "./list.ts";
import type { MemoryFilter } from "./memory-filter.ts";
import type { RecalledMemories } from "./recalled-memories.ts";
import type { RecallFilter } from "./recall.ts";

/** Finding memories. */
export interface Finding {
  /**
   * Lists memories, the highest priority and then the latest change first. The page has the first ones
   * as `items`; `for await` goes on to all that follow. Rows that are written meanwhile may be missed or
   * come twice.
   *
   * From 0.10 on the daemon takes rows that others own out of a page after counting it. No page comes
   * back empty for that: the list goes on behind up to `hiddenRows` of them. With `agentId` as the
   * client's own there are none, and the list is exact.
   *
   * @example
   * ```ts
   * import { AiMemoryClient } from "@keepsake/ai-memory";
   *
   * const client = new AiMemoryClient({ agentId: "ai:me" });
   * for await (const memory of await client.list({ namespace: "ops/dns" })) {
   *   console.log(memory.title);
   * }
   * ```
   */
  list(filter?: MemoryListing, options?: CallOptions): Promise<Page<StoredMemory>>;

  /** Searches memories that have all words of `query`. The daemon ignores what it does not know of it. */
  search(query: string, filter?: MemoryFilter, options?: CallOptions): Promise<FoundMemories>;

  /**
   * Recalls what goes with `context`, the best first; by meaning as well, where the daemon has a model.
   *
   * Before 0.10 this counts as access to what it finds, and has a mid memory end in one day and a short
   * one in one hour.
   */
  recall(context: string, filter?: RecallFilter, options?: CallOptions): Promise<RecalledMemories>;
}
