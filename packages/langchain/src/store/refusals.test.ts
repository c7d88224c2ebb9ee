import { type Memory, MemoryError, type ScopedMemory, ValidationError } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { Operation } from "@langchain/langgraph-checkpoint";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeepsakeStore } from "./keepsake-store.ts";

let memory: Memory;
let ana: ScopedMemory;
let store: KeepsakeStore;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
  store = new KeepsakeStore({ memory: ana });
});

afterEach(async () => await memory.close());

describe("what a store refuses", () => {
  const wrong: readonly (readonly [string, Operation])[] = [
    ["namespace", Object({ namespace: [], key: "k", value: {} })],
    ["namespace[1]", Object({ namespace: ["a", "b.c"], key: "k", value: {} })],
    ["namespace[1]", Object({ namespace: ["a", ""], key: "k", value: {} })],
    ["namespace[0]", Object({ namespace: [5], key: "k", value: {} })],
    ["namespace[0]", Object({ namespace: ["langgraph"], key: "k", value: {} })],
    ["namespace", Object({ namespace: "a", key: "k" })],
    ["key", Object({ namespace: ["a"], key: 5 })],
    ["value", Object({ namespace: ["a"], key: "k", value: undefined })],
    ["value", Object({ namespace: ["a"], key: "k", value: [1] })],
    ["value.a[1].b", Object({ namespace: ["a"], key: "k", value: { a: [1, { b: 1n }] } })],
    ["value.a", Object({ namespace: ["a"], key: "k", value: { a: new Map() } })],
    ["value.a", Object({ namespace: ["a"], key: "k", value: { a: Number.NaN } })],
    ["index", Object({ namespace: ["a"], key: "k", value: {}, index: true })],
    ["index[1]", Object({ namespace: ["a"], key: "k", value: {}, index: ["a", "b[x]"] })],
    ["index[0]", Object({ namespace: ["a"], key: "k", value: {}, index: ["{a,b"] })],
    ["ttlMinutes", Object({ namespace: ["a"], key: "k", value: {}, ttlMinutes: -1 })],
    ["filter", Object({ namespacePrefix: [], filter: "a" })],
    ["filter.a.$regex", Object({ namespacePrefix: [], filter: { a: { $gt: 1, $regex: "x" } } })],
    ["filter.a.$in", Object({ namespacePrefix: [], filter: { a: { $in: "x" } } })],
    ["filter.a.$exists", Object({ namespacePrefix: [], filter: { a: { $exists: 1 } } })],
    ["limit", Object({ namespacePrefix: [], limit: -1 })],
    ["offset", Object({ namespacePrefix: [], offset: 1.5 })],
    ["query", Object({ namespacePrefix: [], query: 5 })],
    ["namespacePrefix", Object({ namespacePrefix: "a" })],
    ["maxDepth", Object({ maxDepth: 0, limit: 1, offset: 0 })],
    ["matchConditions[0].matchType", Object({ matchConditions: [{ matchType: "in", path: [] }] })],
    ["matchConditions[0].path", Object({ matchConditions: [{ matchType: "prefix" }] })],
    ["operation", JSON.parse("null")],
  ];

  test.each(wrong)("%s", async (field, operation) => {
    const error: unknown = await store.batch([operation]).catch((thrown: unknown) => thrown);
    expect(ValidationError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ field });
    expect((await ana.events()).items).toEqual([]);
  });

  test("a value within itself", async () => {
    const value: Record<string, unknown> = {};
    value["self"] = value;
    await expect(store.put(["a"], "k", value)).rejects.toThrow("within itself");
  });

  test("the namespace of a put, as other stores do, and not those of reads", async () => {
    await expect(store.put(["a.b"], "k", {})).rejects.toMatchObject({ field: "namespace[0]" });
    expect(await store.get(["a.b"], "k")).toBeNull();
    await expect(store.delete(["a.b"], "k")).resolves.toBeUndefined();
  });

  test.each([
    ["memory", { memory: undefined }],
    ["embeddings", { embeddings: {} }],
    ["dims", { index: { dims: 3 } }],
    ["index.fields[0]", { index: { fields: [""] } }],
    ["ttl.defaultMinutes", { ttl: { defaultMinutes: 0 } }],
    ["ttl.refreshOnRead", { ttl: { refreshOnRead: "no" } }],
    ["timeoutMs", { timeoutMs: 0 }],
  ])("the option %s", (field, options) => {
    expect(() => new KeepsakeStore(Object({ memory: ana, ...options }))).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });

  test("a memory over all scopes", () => {
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => new KeepsakeStore({ memory })).toThrow(
      expect.objectContaining({ field: "memory" }),
    );
  });
});

test("a memory that is closed throws its own error, from reads and from writes", async () => {
  await store.put(["a"], "k", {});
  await memory.close();
  const calls = [
    store.get(["a"], "k"),
    store.search(["a"]),
    store.search(["a"], { query: "x" }),
    store.listNamespaces(),
    store.put(["a"], "k", {}),
    store.delete(["a"], "k"),
  ];
  const outcomes = await Promise.allSettled(calls);
  const errors = outcomes.map((outcome): unknown =>
    outcome.status === "rejected" ? outcome.reason : null,
  );
  expect(errors.filter((error) => MemoryError.isInstance(error))).toHaveLength(calls.length);
});

test("a memory that hangs ends in a TimeoutError", async () => {
  const hanging = { ...ana, events: (): Promise<never> => new Promise(() => {}) };
  const slow = new KeepsakeStore({ memory: hanging, timeoutMs: 20 });
  await expect(slow.get(["a"], "k")).rejects.toMatchObject({ name: "TimeoutError" });
});
