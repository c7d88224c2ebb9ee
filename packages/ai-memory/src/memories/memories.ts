import type { CallOptions } from "@keepsake/core";
import type { BulkReceipt } from "./bulk-receipt.ts";
import type { ForgetFilter } from "./forget.ts";
import type { LinkedMemory } from "./linked-memory.ts";
import type { MemoryReceipt } from "./memory-receipt.ts";
import type { NewMemory, StorableMemory } from "./new-memory.ts";
import type { StoredMemory } from "./stored-memory.ts";
import type { MemoryChanges, UpdateOptions } from "./update.ts";

/** Storing, changing and deleting memories. */
export interface Memories {
  /**
   * Stores a memory, or has the one of its title in its namespace become like it: all but id, time of
   * creation, and the higher tier and priority. What is left out falls back to its default, such as
   * `scope`. It may be sent more than once.
   *
   * Titles are shared by all agents, also from 0.10 on: the row of another one's is overwritten without
   * a word, stays theirs, and cannot be read by who stored. Give agents namespaces of their own.
   *
   * @throws `AiMemoryForbiddenError` with the `daemonCode` `ATTESTATION_FAILED` where the daemon takes
   * signed writes alone, and with status 202 where someone must approve it first;
   * `AiMemoryRateLimitError` where the day's rows are used up.
   */
  store(memory: StorableMemory, options?: CallOptions): Promise<MemoryReceipt>;

  /**
   * Stores a memory whose title is new in its namespace.
   *
   * @throws `AiMemoryConflictError` with the `existingId` of the one that has the title, and else as `store`.
   */
  create(memory: StorableMemory, options?: CallOptions): Promise<MemoryReceipt>;

  /**
   * Stores up to 1000 memories, each as `store` does. It succeeds also where the daemon stored none:
   * look at `errors`.
   *
   * @throws as `store`.
   */
  bulkStore(memories: readonly NewMemory[], options?: CallOptions): Promise<BulkReceipt>;

  /**
   * Gets a memory and its links, by its id or the beginning of one. This is no access that counts.
   *
   * @throws `AiMemoryNotFoundError` where there is none, or none that the caller may see;
   * `AiMemoryValidationError` where several ids begin so.
   */
  get(id: string, options?: CallOptions): Promise<LinkedMemory>;

  /**
   * Changes a memory, and gives it as it is then. A lower tier is ignored without a word; metadata is
   * replaced as a whole, and with it the `scope`, which lies there.
   *
   * @throws `AiMemoryConflictError` where another has the title, or the version is not `ifMatch`;
   * `AiMemoryForbiddenError` where another agent owns it.
   */
  update(id: string, changes: MemoryChanges, options?: UpdateOptions): Promise<StoredMemory>;

  /**
   * Deletes a memory and its links for good.
   *
   * @throws `AiMemoryNotFoundError` where there is none.
   */
  delete(id: string, options?: CallOptions): Promise<void>;

  /** Makes a memory live for ever. @throws `AiMemoryNotFoundError` where there is none. */
  promote(id: string, options?: CallOptions): Promise<void>;

  /**
   * Deletes memories that a filter, of which something must be given, picks, and gives how many. The
   * daemon keeps them in its archive. From 0.10 on only administrators may.
   */
  forget(filter: ForgetFilter, options?: CallOptions): Promise<number>;
}
