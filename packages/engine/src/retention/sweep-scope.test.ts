import type { ScopeSettings } from "@keepsake/core";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import type { LocalMemory } from "../local-memory.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { createThreeWordExtractor } from "../testing/three-word-extractor.ts";

const scope = "org:acme";
const patience = { timeout: 20_000, interval: 5 };
const nothing = { events: 0, episodes: 0, facts: 0, beliefs: 0, understanding: 0 };
const storages: readonly (readonly [string, () => Promise<Storage>])[] = [
  ["SQLite", () => openSqliteStorage(":memory:")],
  ["the plainest storage", async () => createMemoryStorage()],
];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => {
  vi.useRealTimers();
});

function openOver(storage: Storage): LocalMemory {
  const extractor = createThreeWordExtractor();
  return createEmbeddedMemory(storage, { extractor, retentionSweepMs: 0 });
}

async function tellOn(memory: LocalMemory, day: string, texts: readonly string[]): Promise<void> {
  vi.setSystemTime(`${day}T12:00:00Z`);
  await memory.experienceBulk(scope, texts, { wait: "consolidated" });
}

async function textsOf(memory: LocalMemory): Promise<readonly unknown[]> {
  return (await memory.events(scope, { limit: 500 })).items.map(({ content }) => content);
}

test.each(storages)(
  "a month before the 31st of March is the last of February on %s",
  async (_, create) => {
    const memory = openOver(await create());
    await tellOn(memory, "2026-02-27", ["Ana likes Porto."]);
    await tellOn(memory, "2026-02-28", ["Ana likes Faro."]);
    await memory.setSettings(scope, { retention: { events: "P1M" } });
    vi.setSystemTime("2026-03-31T12:00:00Z");
    expect((await memory.applyRetention(scope)).deleted).toMatchObject({ events: 1, facts: 1 });
    expect(await textsOf(memory)).toMatchObject([{ text: "Ana likes Faro." }]);
    vi.setSystemTime("2026-03-31T12:00:01Z");
    expect((await memory.applyRetention(scope)).deleted).toMatchObject({ events: 1 });
    await memory.close();
  },
);

test("time counts from when it was told, whenever it happened", async () => {
  const memory = openOver(createMemoryStorage());
  vi.setSystemTime("2026-03-31T12:00:00Z");
  await memory.experience(scope, { text: "I was born in Porto.", observedAt: "1990-01-01" });
  await memory.setSettings(scope, { retention: { events: "P1D" } });
  expect((await memory.applyRetention(scope)).deleted).toEqual(nothing);
  await memory.close();
});

test("an abort between two parts leaves what is forgotten by then, and the rest to the next sweep", async () => {
  const memory = openOver(await openSqliteStorage(":memory:"));
  await tellOn(
    memory,
    "2026-01-01",
    Array.from({ length: 250 }, (__, place) => `turn ${place}`),
  );
  await memory.setSettings(scope, { retention: { events: "P1D" } });
  vi.setSystemTime("2026-03-31T12:00:00Z");
  const controller = new AbortController();
  const told: unknown[] = [];
  const following = (async () => {
    for await (const { retention } of memory.lifecycle(scope, { kinds: ["retention_progress"] })) {
      told.push(retention?.fractionComplete);
      controller.abort(new Error("enough"));
    }
  })();
  const { signal } = controller;
  await expect(memory.applyRetention(scope, { signal })).rejects.toThrow("enough");
  expect(await textsOf(memory)).toHaveLength(150);
  expect(told).toEqual([0.4]);
  expect((await memory.applyRetention(scope)).deleted).toMatchObject({ events: 150 });
  await memory.close();
  await following;
});

test("every part has a row of the audit log", async () => {
  const memory = openOver(await openSqliteStorage(":memory:"));
  await tellOn(
    memory,
    "2026-01-01",
    Array.from({ length: 250 }, (__, place) => `turn ${place}`),
  );
  await memory.setSettings(scope, { retention: { events: "P1D", facts: "P1D" } });
  vi.setSystemTime("2026-03-31T12:00:00Z");
  expect((await memory.applyRetention(scope)).deleted).toMatchObject({ events: 250 });
  const { items } = await memory.audit(scope, { operation: "applyRetention" });
  expect(items.map(({ details }) => details["deleted"])).toMatchObject(
    [50, 100, 100].map((events) => ({ events })),
  );
  expect(items[0]?.details).toMatchObject({
    cascade: "redact_events",
    retention: "P1D",
    recordedBefore: "2026-03-30T12:00:00.000Z",
  });
  await memory.close();
});

const wordOf = fc.constantFrom("Ana", "Ben", "Porto");
const textOf = fc.tuple(wordOf, fc.constantFrom("likes", "knows"), wordOf);
const historyOf = fc.array(fc.array(textOf, { minLength: 1, maxLength: 3 }), { maxLength: 4 });
const retentionOf = fc.record<NonNullable<ScopeSettings["retention"]>>(
  {
    events: fc.constantFrom("P1D", "P2D", "P3D"),
    episodes: fc.constantFrom("P1D", "P2D"),
    facts: fc.constantFrom("P1D", "P2D"),
    beliefs: fc.constantFrom("P1D", "P2D"),
    understanding: fc.constantFrom("P1D", "P2D"),
  },
  { requiredKeys: [] },
);

test(
  "whatever is kept for however long, storages agree, as do dry runs, and once is enough",
  { timeout: 60_000 },
  async () => {
    const property = fc.asyncProperty(historyOf, retentionOf, async (history, retention) => {
      const outcomes = [];
      for (const [, create] of storages) {
        const memory = openOver(await create());
        for (const [place, told] of history.entries()) {
          await tellOn(
            memory,
            `2026-03-0${place + 1}`,
            told.map((words) => `${words.join(" ")}.`),
          );
        }
        await synthesizeAll(memory);
        vi.setSystemTime("2026-03-05T11:00:00Z");
        await memory.experience(scope, "Nothing.", { wait: "consolidated" });
        await memory.setSettings(scope, { retention });
        const foreseen = await memory.applyRetention(scope, { dryRun: true });
        const swept = await memory.applyRetention(scope);
        expect(swept).toEqual(foreseen);
        const { items } = await memory.audit(scope, { operation: "applyRetention" });
        expect((await memory.applyRetention(scope)).deleted).toEqual(nothing);
        const again = await memory.audit(scope, { operation: "applyRetention" });
        expect(again.items).toEqual(items);
        const facts = (await memory.facts(scope, { limit: 500 })).items.map(({ text }) => text);
        outcomes.push({ swept, facts, events: await textsOf(memory) });
        await memory.close();
      }
      expect(outcomes[0]).toEqual(outcomes[1]);
    });
    await fc.assert(property, { numRuns: 20 });
  },
);

async function synthesizeAll(memory: LocalMemory): Promise<void> {
  const { jobId } = await memory.synthesize(scope, { topics: ["Ana", "Ben"] });
  await vi.waitFor(async () => {
    expect((await memory.synthesisJob(jobId)).status).not.toBe("running");
  }, patience);
}
