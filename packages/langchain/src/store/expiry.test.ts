import { type Memory, type ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { KeepsakeStore } from "./keepsake-store.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-03-05T10:00:00Z") });
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
});

afterEach(async () => {
  vi.useRealTimers();
  await memory.close();
});

function passMinutes(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * 60_000);
}

async function countEvents(): Promise<number> {
  return (await ana.events({ limit: 100 })).items.length;
}

test("an item expires after its minutes, or those of the store, or never", async () => {
  const store = new KeepsakeStore({
    memory: ana,
    ttl: { defaultMinutes: 10, refreshOnRead: false },
  });
  await store.put(["a"], "default", { text: "word" });
  await store.put(["a"], "long", { text: "word" }, undefined, { ttlMinutes: 30 });
  await store.put(["a"], "ever", { text: "word" }, undefined, { ttlMinutes: null });
  const keys = async (query?: string): Promise<readonly string[]> => {
    const found = await store.search(["a"], query === undefined ? {} : { query });
    return found.map(({ key }) => key).toSorted();
  };
  passMinutes(9.9);
  expect(await keys()).toEqual(["default", "ever", "long"]);
  passMinutes(0.2);
  expect(await keys()).toEqual(["ever", "long"]);
  expect(await keys("word")).toEqual(["ever", "long"]);
  expect(await store.get(["a"], "default")).toBeNull();
  passMinutes(100_000);
  expect(await keys()).toEqual(["ever"]);
  expect(await store.listNamespaces()).toEqual([["a"]]);
});

test("what has expired is forgotten with the next write, or by a sweep", async () => {
  const store = new KeepsakeStore({ memory: ana, ttl: { defaultMinutes: 10 } });
  await store.put(["a"], "1", {});
  await store.put(["b"], "2", {});
  passMinutes(11);
  expect(await store.get(["a"], "1")).toBeNull();
  await store.put(["c"], "3", {}, undefined, { ttlMinutes: null });
  expect(await countEvents()).toBe(2);
  await store.sweep();
  expect(await countEvents()).toBe(1);
});

test("an item that has expired is created anew by the next put", async () => {
  const store = new KeepsakeStore({ memory: ana, ttl: { defaultMinutes: 10 } });
  await store.put(["a"], "k", { n: 1 });
  passMinutes(11);
  await store.put(["a"], "k", { n: 2 });
  const item = await store.get(["a"], "k");
  expect(item).toMatchObject({ value: { n: 2 }, createdAt: new Date("2026-03-05T10:11:00Z") });
  expect(await countEvents()).toBe(1);
});

test("reading lets the time begin anew once a tenth of it has passed", async () => {
  const store = new KeepsakeStore({ memory: ana, ttl: { defaultMinutes: 10 } });
  await store.put(["a"], "k", { text: "word" }, ["text"]);
  const [first] = (await ana.events()).items;
  passMinutes(0.5);
  await store.get(["a"], "k");
  expect((await ana.events()).items[0]?.id).toBe(first?.id);
  for (let read = 0; read < 5; read += 1) {
    passMinutes(8);
    expect(await store.get(["a"], "k")).toMatchObject({
      value: { text: "word" },
      updatedAt: new Date("2026-03-05T10:00:00Z"),
    });
    passMinutes(8);
    expect(await store.search(["a"], { query: "word" })).toHaveLength(1);
  }
  expect(await countEvents()).toBe(1);
  passMinutes(11);
  expect(await store.get(["a"], "k")).toBeNull();
});

test("reading changes nothing where that is switched off", async () => {
  const ttl = { defaultMinutes: 10, refreshOnRead: false };
  const store = new KeepsakeStore({ memory: ana, ttl });
  await store.put(["a"], "k", {});
  passMinutes(8);
  expect(await store.get(["a"], "k")).not.toBeNull();
  passMinutes(3);
  expect(await store.get(["a"], "k")).toBeNull();
});
