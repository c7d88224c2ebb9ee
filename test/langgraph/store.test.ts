import { MemoryError } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { KeepsakeStore } from "@keepsake/langchain/langgraph";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ServedMemory, serveMemory } from "../http/serve-memory.ts";
import { runStoreRounds } from "./store-rounds.ts";

test("our store answers as LangGraph's own does", { timeout: 60_000 }, async () => {
  const memory = await openMemory({ path: ":memory:" });
  await expect(runStoreRounds(memory, { programs: 150 })).resolves.toBeUndefined();
  await memory.close();
});

test("so it does over HTTP", { timeout: 60_000 }, async () => {
  const served = await serveMemory({ path: ":memory:" });
  await expect(runStoreRounds(served.memory, { programs: 15 })).resolves.toBeUndefined();
  await served.stop();
});

describe("over HTTP", () => {
  let served: ServedMemory;
  let store: KeepsakeStore;

  beforeEach(async () => {
    served = await serveMemory({ path: ":memory:" });
    store = new KeepsakeStore({ memory: served.memory.scope("user:ana"), timeoutMs: 20_000 });
  });

  afterEach(() => served.stop());

  test("items of long and strange names are got at once, in as many requests as they take", async () => {
    const items = Array.from({ length: 120 }, (_, n) => ({
      namespace: ["é".repeat(60), `"${"\u0000".repeat(20)}`, "x".repeat(n * 3 + 1)],
      key: `${n}/${"ключ".repeat(n % 7)}`,
    }));
    await store.batch(items.map((item, n) => ({ ...item, value: { n } })));
    const found = await store.batch(items);
    expect(found.map((item) => item?.value)).toEqual(items.map((_, n) => ({ n })));
    expect(await store.search(["é".repeat(60)], { limit: 500 })).toHaveLength(120);
  });

  test("words find items with their score, and what has expired is gone", async () => {
    await store.put(["a"], "1", { text: "Ana likes olives" });
    await store.put(["a"], "2", { text: "Ana likes tea" });
    await store.put(["ab"], "3", { text: "Ana likes olives" });
    const [found, ...others] = await store.search(["a"], { query: "olives" });
    expect([found?.key, others]).toEqual(["1", []]);
    expect(found?.score).toBeGreaterThan(0);
    await store.put(["a"], "1", { text: "gone" }, undefined, { ttlMinutes: 1 / 60_000 });
    await setTimeout(5);
    expect(await store.get(["a"], "1")).toBeNull();
    expect(await store.search(["a"], { query: "gone" })).toEqual([]);
    await store.sweep();
    expect((await served.memory.events("user:ana")).items).toHaveLength(2);
  });

  test("what goes wrong is memory's own error", async () => {
    const huge = { text: "x".repeat(1_100_000) };
    await expect(store.put(["a"], "1", huge)).rejects.toMatchObject({ name: "ValidationError" });
    await served.local.close();
    await expect(store.get(["a"], "1")).rejects.toSatisfy((error) => MemoryError.isInstance(error));
  });
});
