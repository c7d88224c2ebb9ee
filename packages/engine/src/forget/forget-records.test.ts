import { type Fact, type ForgetRequest, termText, TimeoutError } from "@keepsake/core";
import { afterEach, expect, test, vi } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import type { Extractor } from "../extraction/extractor.ts";
import type { LocalMemory } from "../local-memory.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { createThreeWordExtractor } from "../testing/three-word-extractor.ts";
import { countAffected } from "./count-affected.ts";
import { selectEventIds } from "./select-event-ids.ts";

const scope = "org:acme";
const open: LocalMemory[] = [];

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(open.splice(0).map((memory) => memory.close()));
});

function openOver(
  storage: Storage,
  extractor: Extractor = createThreeWordExtractor(),
): LocalMemory {
  const memory = createEmbeddedMemory(storage, { extractor });
  open.push(memory);
  return memory;
}

const storages: readonly (readonly [string, () => Promise<Storage>])[] = [
  ["SQLite", () => openSqliteStorage(":memory:")],
  ["the plainest storage", async () => createMemoryStorage()],
];

test.each(storages)(
  "what one event claims goes claim by claim, also when all is derived anew, on %s",
  async (_, create) => {
    const memory = openOver(await create());
    await tell(memory, "Ana likes Porto. Ana knows Ben. Ben likes Faro.", "Ana likes Porto.");
    const request: ForgetRequest = {
      selector: { aboutSubject: "Ana", predicate: "likes" },
      cascade: "derived_only",
    };
    const { deleted } = await memory.forget(scope, request);
    expect(deleted).toMatchObject({ facts: 1, beliefs: 1, episodes: 1 });
    const left = ["Ana knows Ben", "Ben likes Faro"];
    expect(await factsOf(memory)).toEqual(left);
    await memory.rebuild();
    expect(await factsOf(memory)).toEqual(left);
    await tell(memory, "Ana likes Porto.");
    expect(await factsOf(memory)).toEqual(["Ana knows Ben", "Ana likes Porto", "Ben likes Faro"]);
  },
);

test.each(storages)(
  "what rests on withheld claims is read anew as a rebuild reads it, on %s",
  async (_, create) => {
    const memory = openOver(await create());
    const [first = ""] = await tell(
      memory,
      "Ana knows Ben.",
      "She likes Porto.",
      "Ben likes Faro.",
    );
    expect(await factsOf(memory)).toEqual(["Ana knows Ben", "Ana likes Porto", "Ben likes Faro"]);
    await memory.forget(scope, { selector: { predicate: "knows" }, cascade: "derived_only" });
    const afterwards = await factsOf(memory);
    expect(afterwards).toEqual(["Ben likes Faro"]);
    await memory.rebuild();
    expect(await factsOf(memory)).toEqual(afterwards);
    expect((await memory.event(first)).id).toBe(first);
  },
);

test("an event that is withheld whole is not read again", async () => {
  const read: string[] = [];
  const memory = openOver(await openSqliteStorage(":memory:"), createThreeWordExtractor(read));
  const [eventId = "", other = ""] = await tell(memory, "Ana knows Ben.", "Ben likes Faro.");
  await memory.forget(scope, { selector: { memoryIds: [eventId] }, cascade: "derived_only" });
  read.length = 0;
  await memory.rebuild();
  expect(read).toEqual([other]);
  expect((await memory.facts(scope, { subject: "Ana" })).items).toEqual([]);
});

test.each(storages)(
  "the audit log has one row for each forgetting, without content, on %s",
  async (_, create) => {
    const storage = await create();
    const memory = openOver(storage);
    const [eventId = ""] = await tell(memory, "Ana knows Ben.", "Ben likes Faro.");
    const { length: before } = await storage.auditExtent();
    const selector = { aboutSubject: "Ana" };
    await memory.forget(scope, { selector, dryRun: true });
    const { auditId, deleted } = await memory.forget(scope, {
      selector,
      auditNote: "ticket 7",
      idempotencyKey: "k",
    });
    await memory.forget(scope, { selector, auditNote: "ticket 7", idempotencyKey: "k" });
    await memory.forget(scope, {
      selector: { predicate: "likes" },
      cascade: "derived_only",
      layers: ["beliefs"],
    });
    const { bodies } = await storage.readAudit(before, 10);
    expect(bodies.map((body) => JSON.parse(body))).toMatchObject([
      {
        actor: "user:local",
        scope,
        operation: "forget",
        capability: "forget.cascade.redact_events",
        details: {
          cascade: "redact_events",
          selectedBy: ["aboutSubject"],
          auditNote: "ticket 7",
          deleted,
          eventIds: [eventId],
        },
      },
      {
        capability: "forget.cascade.derived_only",
        details: { layers: ["beliefs"], selectedBy: ["predicate"] },
      },
    ]);
    expect(JSON.stringify(bodies)).not.toMatch(/ana|ben|faro/i);
    expect(auditId).toBe(`audit_${String(before).padStart(12, "0")}`);
  },
);

test("where claims cannot be derived in time, selecting by them forgets nothing and says so", async () => {
  const memory = openOver(await openSqliteStorage(":memory:"), stuck);
  await memory.experience(scope, "Ana knows Ben.");
  vi.useFakeTimers({ toFake: ["performance"] });
  const forgetting = memory.forget(scope, { selector: { aboutEntity: "Ana" } });
  const outcome = expect(forgetting).rejects.toMatchObject({
    name: TimeoutError.name,
    code: "WAIT_TIMEOUT",
    message: expect.stringContaining("nothing was forgotten"),
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  // Writers need not wait for it.
  await memory.experience(scope, "Ben knows Ana.");
  vi.advanceTimersByTime(31_000);
  await outcome;
  expect((await memory.events(scope)).items).toHaveLength(2);
  const { deleted } = await memory.forget(scope, { confirmAll: true });
  expect(deleted.events).toBe(2);
});

test("a call that is given up on while it waits for claims forgets nothing", async () => {
  const memory = openOver(await openSqliteStorage(":memory:"), stuck);
  await memory.experience(scope, "Ana knows Ben.");
  const forgetting = memory.forget(scope, { selector: { aboutEntity: "Ana" } }, { timeoutMs: 50 });
  await expect(forgetting).rejects.toBeInstanceOf(TimeoutError);
  expect((await memory.events(scope)).items).toHaveLength(1);
});

test.each(storages)(
  "what is counted of some events is what goes with them, on %s",
  async (_, create) => {
    const storage = await create();
    const memory = openOver(storage);
    const ids = await tell(
      memory,
      "Ana knows Ben.",
      "Ben likes Faro.",
      "Ana knows Ben.",
      "Ana likes Ben.",
    );
    expect(await selectEventIds(storage, scope, null)).toEqual(ids);
    const selector = { aboutSubject: "Ana", predicate: "knows" };
    const selected = await selectEventIds(storage, scope, selector);
    expect(selected).toEqual([ids[0], ids[2]]);
    const counts = await countAffected(storage, scope, selected);
    expect(counts).toEqual({ events: 2, episodes: 1, facts: 1, beliefs: 1, understanding: 0 });
    expect((await memory.forget(scope, { selector })).deleted).toEqual(counts);
  },
);

const stuck: Extractor = { name: "stuck", extract: () => new Promise(() => undefined) };

async function tell(memory: LocalMemory, ...texts: readonly string[]): Promise<readonly string[]> {
  const { results } = await memory.experienceBulk(scope, texts, { wait: "consolidated" });
  return results.map(({ eventId }) => eventId);
}

async function factsOf(memory: LocalMemory): Promise<readonly string[]> {
  const { items } = await memory.facts(scope, { includeSuperseded: true });
  return items.map(toText).toSorted((left, right) => (left < right ? -1 : 1));
}

function toText({ subject, predicate, object }: Fact): string {
  return `${subject.name} ${predicate} ${termText(object)}`;
}
