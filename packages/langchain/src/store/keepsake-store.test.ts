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
  vi.useRealTimers();
  await memory.close();
});

describe("an item", () => {
  test("comes back as it was put, with its times", async () => {
    const before = Date.now();
    await store.put(["prefs", "food"], "likes", { text: "sardines", tags: ["fish", 1, null] });
    const item = await store.get(["prefs", "food"], "likes");
    expect(item).toEqual({
      namespace: ["prefs", "food"],
      key: "likes",
      value: { text: "sardines", tags: ["fish", 1, null] },
      createdAt: expect.any(Date),
      updatedAt: item?.createdAt,
    });
    expect(item?.createdAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(await store.get(["prefs"], "likes")).toBeNull();
  });

  test("that is put again keeps createdAt, has one event, and is found by its new words alone", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-03-05T10:00:00Z") });
    await store.put(["prefs"], "food", { text: "sardines" });
    vi.setSystemTime(Date.parse("2026-03-05T11:00:00Z"));
    await store.put(["prefs"], "food", { text: "olives" });
    expect(await store.get(["prefs"], "food")).toMatchObject({
      value: { text: "olives" },
      createdAt: new Date("2026-03-05T10:00:00Z"),
      updatedAt: new Date("2026-03-05T11:00:00Z"),
    });
    expect((await ana.events()).items).toHaveLength(1);
    expect(await store.search(["prefs"], { query: "sardines" })).toEqual([]);
    expect(await store.search(["prefs"], { query: "olives" })).toHaveLength(1);
  });

  test("that is put under a clock that was set back is still the newest", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-03-05T10:00:00Z") });
    await store.put(["prefs"], "food", { text: "sardines" });
    vi.setSystemTime(Date.parse("2026-03-05T09:00:00Z"));
    await store.put(["prefs"], "food", { text: "olives" });
    expect((await store.get(["prefs"], "food"))?.value).toEqual({ text: "olives" });
  });

  test("that is deleted leaves nothing behind", async () => {
    await store.put(["prefs"], "food", { text: "sardines" });
    await store.delete(["prefs"], "food");
    await store.delete(["prefs"], "food");
    expect(await store.get(["prefs"], "food")).toBeNull();
    expect(await store.listNamespaces()).toEqual([]);
    expect((await ana.events()).items).toEqual([]);
    expect((await ana.recall("sardines")).layers.events).toEqual([]);
  });

  test("is written as JSON: undefined fields are left out, dates are texts", async () => {
    const value = { at: new Date("2026-03-05T10:00:00Z"), gone: undefined, ["__proto__x"]: 1 };
    await store.put(["a"], "k", value);
    expect((await store.get(["a"], "k"))?.value).toEqual({
      at: "2026-03-05T10:00:00.000Z",
      ["__proto__x"]: 1,
    });
  });

  test("is a copy each time", async () => {
    await store.put(["a"], "k", { list: [1] });
    const batch: Operation[] = [
      { namespace: ["a"], key: "k" },
      { namespace: ["a"], key: "k" },
      { namespacePrefix: ["a"] },
    ];
    const [first, second, found] = await store.batch(batch);
    Object.assign(Object(first).value, { list: "changed" });
    Object(first).namespace.push("b");
    expect(second).toMatchObject({ namespace: ["a"], value: { list: [1] } });
    expect(found).toMatchObject([{ value: { list: [1] } }]);
    expect((await store.get(["a"], "k"))?.value).toEqual({ list: [1] });
  });

  test("has any namespace and key, however long or deep", async () => {
    const deep = Array.from({ length: 90 }, (_, level) => `level-${level}`);
    const long = "x".repeat(5_000);
    await store.put(deep, "k", { n: 1 });
    await store.put([long, "b"], long, { n: 2 });
    expect((await store.get(deep, "k"))?.value).toEqual({ n: 1 });
    expect((await store.get([long, "b"], long))?.value).toEqual({ n: 2 });
    expect(await store.search(deep.slice(0, 80))).toHaveLength(1);
    expect(await store.search([...deep.slice(0, 80), "other"])).toEqual([]);
    expect(await store.search([long])).toHaveLength(1);
  });
});

describe("an item in memory", () => {
  test("is recalled with its citation, in its scope alone", async () => {
    await store.put(["prefs"], "food", { text: "Ana likes sardines." });
    const { layers, citations, contextBlock } = await ana.recall("Who likes sardines?");
    expect(layers.events).toMatchObject([{ metadata: { store: { key: "food" } } }]);
    expect(citations).toMatchObject([{ id: layers.events[0]?.id, scope: "user:ana" }]);
    expect(contextBlock).toContain("Ana likes sardines.");
    const other = new KeepsakeStore({ memory: memory.scope("user:ben") });
    expect(await other.get(["prefs"], "food")).toBeNull();
    expect(await other.search([])).toEqual([]);
    expect(await other.listNamespaces()).toEqual([]);
  });

  test("is no fact, so that fields of one item do not correct those of another", async () => {
    await store.put(["notes"], "1", { text: "tea", name: "Ana", id: 7 });
    await store.put(["notes"], "2", { text: "bees", name: "Ben", id: 8 });
    expect((await ana.facts()).items).toEqual([]);
    expect((await ana.conflicts()).items).toEqual([]);
  });

  test("that is replaced is told of in the audit log", async () => {
    await store.put(["prefs"], "food", { text: "sardines" });
    await store.put(["prefs"], "food", { text: "olives" });
    const { items } = await ana.audit();
    expect(items.map(({ operation }) => operation)).toEqual([
      "forget",
      "experienceBulk",
      "experienceBulk",
    ]);
    expect(JSON.stringify(items)).toContain("items of a LangGraph store");
    expect(JSON.stringify(items)).not.toContain("sardines");
  });

  test("goes with what is forgotten", async () => {
    await store.put(["prefs"], "food", { text: "sardines" });
    await ana.forget({ confirmAll: true });
    expect(await store.get(["prefs"], "food")).toBeNull();
    expect(await store.search([])).toEqual([]);
  });

  test("shows once, at its newest, where a write stopped before the old was forgotten", async () => {
    await store.put(["prefs"], "food", { text: "sardines", n: 1 });
    const stopped = new KeepsakeStore({
      memory: { ...ana, forget: () => Promise.reject(new Error("stopped")) },
    });
    const put = stopped.put(["prefs"], "food", { text: "sardines", n: 2 });
    await expect(put).rejects.toThrow("stopped");
    const newest = [{ value: { n: 2 } }];
    expect((await ana.events()).items).toHaveLength(2);
    expect(await store.get(["prefs"], "food")).toMatchObject({ value: { n: 2 } });
    expect(await store.search(["prefs"])).toMatchObject(newest);
    expect(await store.search(["prefs"], { query: "sardines" })).toMatchObject(newest);
    await store.put(["other"], "k", {});
    expect((await ana.events()).items).toHaveLength(2);
    await store.delete(["prefs"], "food");
    expect(await store.search(["prefs"])).toEqual([]);
  });

  test("is left alone by events that others gave the same labels", async () => {
    await store.put(["prefs"], "food", { text: "sardines" });
    const [{ labels, modality } = { labels: [], modality: "" }] = (await ana.events()).items;
    const metadata = { store: { namespace: ["prefs"], key: 5 } };
    await ana.experience({
      modality,
      content: { kind: "text", text: "sardines" },
      context: { labels, metadata },
    });
    expect(await store.search(["prefs"], { query: "sardines" })).toHaveLength(1);
    expect((await store.get(["prefs"], "food"))?.value).toEqual({ text: "sardines" });
  });
});
