import { ServerError } from "@keepsake/core";
import { expect, test, vi } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import type { LocalMemory } from "../local-memory.ts";
import { openMemory } from "../open-memory.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { withMethods } from "../storage/with-methods.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = useTemporaryFolder();
const scope = "org:acme/user:ana";
const patience = { timeout: 20_000, interval: 5 };

vi.setConfig({ testTimeout: 30_000 });

/** A file with events that have outlived their retention by the time it is given. */
async function fillOld(count: number): Promise<string> {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path, retentionSweepMs: 0 });
  await outlive(memory, count);
  await memory.close();
  return path;
}

async function outlive(memory: LocalMemory, count: number): Promise<void> {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 10 * 86_400_000 });
  await memory.experienceBulk(
    scope,
    Array.from({ length: count }, (_, place) => `turn ${place}`),
  );
  vi.useRealTimers();
  await memory.experience(scope, "Hello.");
  await memory.experience("org:other", "Hello.");
  await memory.registerScope("org:acme", { settings: { retention: { events: "P9D" } } });
}

async function countOf(memory: LocalMemory): Promise<number> {
  return (await memory.layerStats(scope)).layers.events.rows;
}

test("what outlives its retention goes by itself, told as done by the system", async () => {
  const memory = await openMemory({ path: await fillOld(3), retentionSweepMs: 20 });
  expect(await countOf(memory)).toBe(4);
  await vi.waitFor(async () => expect(await countOf(memory)).toBe(1), patience);
  const { items } = await memory.audit(scope, { operation: "applyRetention" });
  expect(items).toMatchObject([
    { actor: "system:retention", capability: "forget.cascade.redact_events" },
  ]);
  expect((await memory.events("org:other")).items).toHaveLength(1);
  await memory.close();
});

test("what a shorter retention takes goes with the next sweep", async () => {
  const memory = await openMemory({ path: await fillOld(1), retentionSweepMs: 20 });
  await vi.waitFor(async () => expect(await countOf(memory)).toBe(1), patience);
  await memory.setSettings(scope, { retention: { events: "PT1S" } });
  await vi.waitFor(async () => expect(await countOf(memory)).toBe(0), patience);
  await memory.close();
});

test("sweeps begin ten seconds after opening, and go on every hour", async () => {
  const asked: number[] = [];
  const storage = withMethods(createMemoryStorage(), {
    listRetaining: async () => {
      asked.push(Date.now());
      return [];
    },
  });
  vi.useFakeTimers({ now: 0 });
  const memory = createEmbeddedMemory(storage);
  await vi.advanceTimersByTimeAsync(2 * 3_600_000 + 60_000);
  expect(asked).toEqual([10_000, 3_610_000, 7_210_000]);
  await memory.close();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(asked).toHaveLength(3);
  vi.useRealTimers();
});

test("0 is for none, and where no scope has a retention no more than that is asked", async () => {
  const asked: string[] = [];
  const tell = (name: string, storage: Storage): Storage =>
    withMethods(storage, {
      listRetaining: async () => {
        asked.push(name);
        return await storage.listRetaining();
      },
      takeLease: async (lease) => {
        asked.push(lease.name);
        return await storage.takeLease(lease);
      },
    });
  const without = createEmbeddedMemory(tell("none", createMemoryStorage()), {
    retentionSweepMs: 0,
  });
  const idle = createEmbeddedMemory(tell("some", createMemoryStorage()), { retentionSweepMs: 5 });
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(3), patience);
  expect(new Set(asked)).toEqual(new Set(["some"]));
  await Promise.all([without.close(), idle.close()]);
});

test("of two memories on one file one sweeps at a time", async () => {
  const path = await fillOld(450);
  const atIt = new Set<number>();
  let most = 0;
  const open = async (place: number): Promise<LocalMemory> => {
    const storage = await openSqliteStorage(path);
    const watched = withMethods(storage, {
      async takeLease(lease) {
        const isHeld = await storage.takeLease(lease);
        if (isHeld && lease.name === "retention") {
          atIt.add(place);
          most = Math.max(most, atIt.size);
        }
        return isHeld;
      },
      async releaseLease(name, holder) {
        if (name === "retention") {
          atIt.delete(place);
        }
        await storage.releaseLease(name, holder);
      },
    });
    return createEmbeddedMemory(watched, { retentionSweepMs: 5 });
  };
  const [one, two] = [await open(1), await open(2)];
  await vi.waitFor(async () => expect(await countOf(one)).toBe(1), patience);
  const { items } = await one.audit(scope, { operation: "applyRetention" });
  expect(items).toHaveLength(5);
  await Promise.all([one.close(), two.close()]);
  expect(most).toBe(1);
});

test("closing ends a sweep between two parts, and the next process goes on", async () => {
  const path = await fillOld(1_000);
  const memory = await openMemory({ path, retentionSweepMs: 5 });
  for await (const { kind } of memory.lifecycle(scope)) {
    if (kind === "retention_progress") {
      break;
    }
  }
  await memory.close();
  const next = await openMemory({ path, retentionSweepMs: 0 });
  const left = await countOf(next);
  expect(left).toBeGreaterThan(1);
  expect(left).toBeLessThan(1_001);
  expect((await next.applyRetention("org:acme")).deleted).toMatchObject({ events: left - 1 });
  await next.close();
});

test("a sweep that fails is told, and tried again", async () => {
  const storage = createMemoryStorage();
  let failures = 2;
  const failing = withMethods(storage, {
    async forget(order) {
      failures -= 1;
      if (failures >= 0) {
        throw new ServerError("the disk is full");
      }
      return await storage.forget(order);
    },
  });
  const memory = createEmbeddedMemory(failing, { retentionSweepMs: 20 });
  const kinds = ["retention_failed", "retention_complete"] as const;
  const following = memory.lifecycle("org:acme", { kinds });
  const told: unknown[] = [];
  const followed = (async () => {
    for await (const { kind, scope: path, retention } of following) {
      told.push([kind, path, retention?.problem]);
      if (kind === "retention_complete") {
        break;
      }
    }
  })();
  await outlive(memory, 2);
  await followed;
  const failed = ["retention_failed", scope, "the disk is full"];
  expect(told).toEqual([failed, failed, ["retention_complete", scope, null]]);
  expect(await countOf(memory)).toBe(1);
  await memory.close();
});

test.each([-1, Number.NaN, Infinity, 2 ** 31, "1h"])(
  "%o is refused as a time between sweeps",
  async (value) => {
    // @ts-expect-error what callers without types may pass
    const call = openMemory({ path: ":memory:", retentionSweepMs: value });
    await expect(call).rejects.toThrow(
      expect.objectContaining({ name: "ValidationError", field: "retentionSweepMs" }),
    );
  },
);

test.each<[string, () => Promise<Storage>]>([
  ["SQLite", () => openSqliteStorage(":memory:")],
  ["lists", async () => createMemoryStorage()],
])("scopes with a retention of their own are listed by %s", async (_, create) => {
  const storage = await create();
  const memory = createEmbeddedMemory(storage, { retentionSweepMs: 0 });
  const retention = { facts: "P1D" };
  await memory.registerScope("org:b", { settings: { retention } });
  await memory.registerScope("org:a/team:x", { settings: { retention, defaultView: "raw" } });
  await memory.registerScope("org:a", { settings: { retention: {}, defaultView: "raw" } });
  await memory.registerScope("org:c");
  await memory.experience("org:b/user:x", "Hello.");
  expect(await storage.listRetaining()).toEqual(["org:a/team:x", "org:b"]);
  await memory.deleteScope("org:b", { records: "keep" });
  await memory.setSettings("org:a/team:x", {});
  expect(await storage.listRetaining()).toEqual([]);
  await memory.close();
});
