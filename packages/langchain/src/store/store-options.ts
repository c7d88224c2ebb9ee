import type { CallOptions } from "@keepsake/core";
import { createBudget, requireKnownOptions, requireScopedMemory } from "@keepsake/core/adapters";
import { EventSource, type StoreMemory } from "./event-source.ts";
import { ItemReader } from "./item-reader.ts";
import { ItemWriter } from "./item-writer.ts";
import { readMinutes, type StoreLifetime } from "./lifetime.ts";
import { readIndex } from "./read-operation.ts";
import { ValidationError } from "@keepsake/core";

/** What `KeepsakeStore` is made from. */
export interface KeepsakeStoreInput {
  /** The memory, sealed to the scope of whoever the agent serves. */
  readonly memory: StoreMemory;
  /** What items are found by. */
  readonly index?: StoreIndex | undefined;
  /** How long items stay. */
  readonly ttl?: StoreLifetime | undefined;
  /**
   * Milliseconds that each call to memory may take; after them it throws a `TimeoutError`.
   * @default 10000
   */
  readonly timeoutMs?: CallOptions["timeoutMs"];
}

/** What items are found by. */
export interface StoreIndex {
  /**
   * Ways to the parts of a value whose texts and numbers a query finds it by: fields parted by dots,
   * `[0]`, `[-1]`, `[*]`, `*`, `{a,b}`, and `$` for the whole. A `put` may give its own.
   * @default ["$"]
   */
  readonly fields?: readonly string[] | undefined;
}

/** What a `put` may say beside the item. */
export interface PutOptions {
  /**
   * Minutes after which the item expires; null for never.
   * @default `ttl.defaultMinutes` of the store
   */
  readonly ttlMinutes?: number | null | undefined;
}

/** What a store works with. */
export interface StoreParts {
  readonly reader: ItemReader;
  readonly writer: ItemWriter;
  readonly refreshOnRead: boolean;
}

const defaultTimeoutMs = 10_000;

/**
 * Makes the parts of a store from its options.
 *
 * @throws `ValidationError` on the option at fault.
 */
export function createParts(fields: KeepsakeStoreInput): StoreParts {
  requireKnownOptions(fields ?? {}, ["memory", "index", "ttl", "timeoutMs"]);
  const { index = {}, ttl = {}, timeoutMs = defaultTimeoutMs } = fields ?? {};
  requireKnownOptions(index, ["fields"]);
  requireKnownOptions(ttl, ["defaultMinutes", "refreshOnRead"]);
  const { refreshOnRead = true, defaultMinutes } = ttl;
  if (typeof refreshOnRead !== "boolean") {
    throw new ValidationError("ttl.refreshOnRead", `a ${typeof refreshOnRead} is not a boolean`);
  }
  const methods = ["experienceBulk", "events", "forget", "recall"] as const;
  const memory = requireScopedMemory(fields?.memory, methods);
  const source = new EventSource(memory, createBudget({ timeoutMs, failClosed: true }));
  const reader = new ItemReader(source);
  const defaults = {
    paths: readIndex(index.fields, "index.fields") ?? [[]],
    ttlMinutes: readMinutes(defaultMinutes, "ttl.defaultMinutes") ?? null,
  };
  return { reader, writer: new ItemWriter({ source, reader, defaults }), refreshOnRead };
}
