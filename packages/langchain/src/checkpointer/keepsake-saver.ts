import type { CallOptions } from "@keepsake/core";
import type { RunnableConfig } from "@langchain/core/runnables";
import {
  BaseCheckpointSaver,
  type ChannelVersions,
  type Checkpoint,
  type CheckpointListOptions,
  type CheckpointMetadata,
  type CheckpointTuple,
  type PendingWrite,
} from "@langchain/langgraph-checkpoint";
import { type BareCheckpoint, CheckpointReader } from "./checkpoint-reader.ts";
import { draftCheckpoint } from "./checkpoint-record.ts";
import { eraseRecords } from "./erase-records.ts";
import { matchesFilter } from "./matches-filter.ts";
import { draftWrites } from "./pending-writes.ts";
import { threadLabel } from "./record-labels.ts";
import { RecordLog } from "./record-log.ts";
import { type KeepsakeSaverInput, readInput, type SaverMemory } from "./saver-input.ts";
import { searchCheckpoints } from "./search-checkpoints.ts";
import {
  type PartialAddress,
  readAddress,
  requireCheckpoint,
  requireThread,
  requireThreadId,
  toConfig,
} from "./thread-address.ts";

/** Checkpoints that are read to find the newest: several may be of one millisecond. */
const newestCheckpoints = 4;

/**
 * Keeps the state of LangGraph's graphs in memory: one that is interrupted, or whose process ends, goes
 * on where it was, on any machine. Values of channels are stored once for each version; no query finds
 * them by what they hold, and no fact comes of them. Memory that fails throws, for a graph without its state would begin anew.
 *
 * @example
 * ```ts
 * const checkpointer = new KeepsakeSaver({ memory: memory.scope("org:acme/app:support") });
 * const graph = builder.compile({ checkpointer });
 * await graph.invoke({ messages }, { configurable: { thread_id: "monday" } });
 * ```
 */
export class KeepsakeSaver extends BaseCheckpointSaver {
  readonly #memory: SaverMemory;
  readonly #deletion: "forget" | "erase";
  readonly #timeoutMs: number;
  readonly #log: RecordLog;
  readonly #reader: CheckpointReader;

  /** @throws `ValidationError` on an option that cannot be used. */
  constructor(fields: KeepsakeSaverInput) {
    super(fields?.serde);
    const { memory, deletion, timeoutMs } = readInput(fields);
    this.#memory = memory;
    this.#deletion = deletion;
    this.#timeoutMs = timeoutMs;
    this.#log = new RecordLog(memory, timeoutMs);
    this.#reader = new CheckpointReader({
      log: this.#log,
      serde: this.serde,
      firstVersion: () => this.getNextVersion(undefined),
    });
  }

  /**
   * The checkpoint that `config` names, or the newest of its thread; undefined where there is none.
   *
   * @throws `ValidationError` for an id that is no text; what the memory throws.
   */
  override async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    const { threadId, namespace = "", checkpointId } = readAddress(config);
    if (threadId === undefined) {
      return undefined;
    }
    const options = optionsOf(config);
    const found =
      checkpointId === undefined
        ? await this.#findNewest({ threadId, namespace, checkpointId }, options)
        : await this.#reader.find({ threadId, namespace, checkpointId }, options);
    return found === undefined ? undefined : await this.#reader.complete(found, options);
  }

  /**
   * Checkpoints, the newest first: of every thread or namespace where `config` names none. They are read
   * as they are asked for.
   *
   * @throws as `getTuple`.
   */
  override async *list(
    config: RunnableConfig,
    { limit = Infinity, before, filter = {} }: CheckpointListOptions = {},
  ): AsyncGenerator<CheckpointTuple> {
    const options = optionsOf(config);
    const address = readAddress(config);
    const beforeId = before === undefined ? undefined : readAddress(before).checkpointId;
    let left = limit;
    for await (const record of searchCheckpoints(this.#log, { address, beforeId }, options)) {
      if (left <= 0) {
        return;
      }
      const bare = await this.#reader.open(record, options);
      if (bare !== undefined && matchesFilter(bare.metadata, filter)) {
        left -= 1;
        yield await this.#reader.complete(bare, options);
      }
    }
  }

  /**
   * Stores a checkpoint, and of its values those of `newVersions`. Storing the same again stores nothing.
   *
   * @throws `ValidationError` where `config` names no thread; what the memory throws.
   */
  // oxlint-disable-next-line max-params -- the signature is the framework's
  override async put(
    config: RunnableConfig,
    checkpoint: Checkpoint,
    metadata: CheckpointMetadata,
    newVersions: ChannelVersions,
  ): Promise<RunnableConfig> {
    const address = { ...requireThread(config), checkpointId: checkpoint.id };
    const parentId = readAddress(config).checkpointId;
    const draft = { checkpoint, metadata, newVersions, parentId };
    await this.#log.save(await draftCheckpoint(this.serde, address, draft));
    return toConfig(address);
  }

  /**
   * Stores what a task wrote since a checkpoint.
   *
   * @throws `ValidationError` where `config` names no checkpoint; what the memory throws.
   */
  override async putWrites(
    config: RunnableConfig,
    writes: PendingWrite[],
    taskId: string,
  ): Promise<void> {
    const address = requireCheckpoint(config);
    await this.#log.save(await draftWrites(this.serde, address, { taskId, writes }));
  }

  /** Forgets a thread, or erases it: see `deletion`. @throws `ValidationError` where it is none. */
  override async deleteThread(threadId: string): Promise<void> {
    const selector = { labels: [await threadLabel(requireThreadId(threadId))] };
    const options = { timeoutMs: this.#timeoutMs };
    if (this.#deletion === "forget") {
      await this.#memory.forget({ selector }, options);
    } else {
      await eraseRecords(this.#memory, selector, options);
    }
  }

  /**
   * A version after `current` that no other is like: two branches of a thread that go on from one
   * checkpoint have values of their own.
   */
  override getNextVersion(current: number | undefined): number {
    return Math.floor(current ?? 0) + 1 + Math.random();
  }

  async #findNewest(
    address: PartialAddress,
    options: CallOptions,
  ): Promise<BareCheckpoint | undefined> {
    const search = { address, pageSize: newestCheckpoints };
    for await (const record of searchCheckpoints(this.#log, search, options)) {
      const bare = await this.#reader.open(record, options);
      if (bare !== undefined) {
        return bare;
      }
    }
    return undefined;
  }
}

function optionsOf({ signal }: RunnableConfig): CallOptions {
  return { signal };
}
