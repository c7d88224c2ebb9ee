import { type Memory, type ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { Operation } from "@langchain/langgraph-checkpoint";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { KeepsakeStore } from "./keepsake-store.ts";

let memory: Memory;
let ana: ScopedMemory;
let store: KeepsakeStore;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
  store = new KeepsakeStore({ memory: ana });
});

afterEach(async () => {
  await memory.close();
});

function keysOf(items: readonly { readonly key: string }[]): readonly string[] {
  return items.map(({ key }) => key);
}

describe("a batch", () => {
  test("reads what was there before it, and applies the last put of each item", async () => {
    await store.put(["a"], "k", { n: 0 });
    const results = await store.batch([
      { namespace: ["a"], key: "k", value: { n: 1 } },
      { namespace: ["a"], key: "k" },
      { namespacePrefix: ["a"] },
      { namespace: ["a"], key: "k", value: { n: 2 } },
      { namespace: ["b"], key: "k", value: { n: 3 } },
      { namespace: ["b"], key: "k", value: null },
      Object({ limit: 10, offset: 0 }),
    ]);
    expect(results).toEqual([
      null,
      expect.objectContaining({ value: { n: 0 } }),
      [expect.objectContaining({ value: { n: 0 } })],
      null,
      null,
      null,
      [["a"]],
    ]);
    expect((await store.search([])).map(({ value }) => value)).toEqual([{ n: 2 }]);
  });

  test("writes all its puts at once", async () => {
    const writes = vi.fn(ana.experienceBulk);
    const counted = new KeepsakeStore({ memory: { ...ana, experienceBulk: writes } });
    await counted.batch(
      Array.from({ length: 20 }, (_, n) => ({ namespace: ["a"], key: `${n}`, value: { n } })),
    );
    expect(writes).toHaveBeenCalledTimes(1);
    expect(await counted.search(["a"], { limit: 100 })).toHaveLength(20);
  });

  test("writes nothing where one operation is wrong, and names that", async () => {
    const batch: Operation[] = [
      { namespace: ["a"], key: "k", value: { n: 1 } },
      { namespacePrefix: ["a"], filter: { n: { $near: 3 } } },
    ];
    await expect(store.batch(batch)).rejects.toMatchObject({
      name: "ValidationError",
      field: "operations[1].filter.n.$near",
    });
    expect(await store.get(["a"], "k")).toBeNull();
  });

  test("names the put that memory refuses", async () => {
    const batch: Operation[] = [
      { namespace: ["a"], key: "1", value: {} },
      { namespace: ["a"], key: "2", value: { text: "x".repeat(1_100_000) } },
    ];
    await expect(store.batch(batch)).rejects.toMatchObject({
      name: "ValidationError",
      field: "operations[1].value",
    });
  });

  test("of many puts at once from many callers loses none", async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => store.put(["a"], `${n % 10}`, { n })));
    const values = (await store.search(["a"], { limit: 50 })).map(({ value }) => value["n"]);
    expect(values).toEqual([40, 41, 42, 43, 44, 45, 46, 47, 48, 49]);
    expect((await ana.events({ limit: 100 })).items).toHaveLength(10);
  });

  test("takes more puts than one write holds, and gives them in order, page by page", async () => {
    const puts = Array.from({ length: 1_203 }, (_, n) => ({
      namespace: ["a", `u${n % 7}`],
      key: `k${n}`,
      value: { n },
    }));
    await store.batch(puts);
    const found = await store.search(["a"], { limit: 2_000 });
    expect(found.map(({ value }) => value["n"])).toEqual(puts.map(({ value }) => value.n));
    expect(keysOf(await store.search(["a"], { limit: 2, offset: 700 }))).toEqual(["k700", "k701"]);
    await store.batch(puts.map(({ namespace, key }) => ({ namespace, key, value: null })));
    expect(await store.search([])).toEqual([]);
  });
});
