import type { Memory } from "@keepsake/core";
import * as fc from "fast-check";
import { mkdtempSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { findTraces } from "../testing/count-traces.ts";
import { makeMark, type MarkedEvent, planMarkedEvents } from "../testing/marked-events.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

/** Set it to some hundreds for a soak. */
const numRuns = Number(process.env["KEEPSAKE_ERASURE_RUNS"] ?? 5);
const folder = useTemporaryFolder();
const scope = "org:acme/user:ana";
const other = "org:acme/user:bea";

const planOf = fc.record({
  seed: fc.string(),
  events: fc.integer({ min: 1, max: 60 }),
  erasedShare: fc.constantFrom(0.1, 0.5, 1),
  isWhole: fc.boolean(),
  isForgottenBefore: fc.boolean(),
  isBulk: fc.boolean(),
  isSynthesized: fc.boolean(),
  isWithheld: fc.boolean(),
  isReadBeside: fc.boolean(),
});

test(
  "of what was erased no byte is left in any file, and all else is found as before",
  { timeout: 20_000 + numRuns * 5_000 },
  async () => {
    const property = fc.asyncProperty(planOf, async (plan) => {
      const place = mkdtempSync(join(folder.path, "run-"));
      const path = join(place, "memory.db");
      const memory = await openMemory({ path });
      const beside = plan.isReadBeside ? await openMemory({ path }) : null;
      try {
        await checkErasure(memory, place, plan);
      } finally {
        await beside?.close();
        await memory.close();
      }
    });
    await fc.assert(property, { numRuns });
  },
);

type Plan = typeof planOf extends fc.Arbitrary<infer Value> ? Value : never;

async function checkErasure(memory: Memory, place: string, plan: Plan): Promise<void> {
  const planned = planMarkedEvents(plan.seed, plan.events);
  const kept = planMarkedEvents(`kept ${plan.seed}`, 6);
  const ids = await writeAll(memory, scope, { planned, isBulk: plan.isBulk });
  const keptIds = await writeAll(memory, other, { planned: kept, isBulk: false });
  await memory.buildBeliefs(scope);
  const phrase = makeMark(plan.seed, -1);
  await memory.addTimePhrase(scope, { name: phrase, anchor: "2026-01-01", expression: "P0D..P9D" });
  const topic = makeMark(plan.seed, -2);
  if (plan.isSynthesized) {
    await awaitSynthesis(memory, (await memory.synthesize(scope)).jobId);
    await awaitSynthesis(memory, (await memory.synthesize(scope, { topics: [topic] })).jobId);
  }
  const erasedCount = plan.isWhole ? planned.length : Math.ceil(planned.length * plan.erasedShare);
  const erased = planned.slice(0, erasedCount);
  const memoryIds = ids.slice(0, erasedCount);
  const marks = erased.flatMap((event) => event.marks);
  expect(findTraces(place, marks)).toEqual(marks);
  if (plan.isForgottenBefore) {
    await memory.forget(scope, { selector: { memoryIds: memoryIds.slice(0, 3) } });
  }
  const asked = await forgetByName(memory, plan, planned);
  const request = plan.isWhole ? { confirmAll: true } : { selector: { memoryIds } };
  const erasure = await memory.erase(scope, request, { wait: "completed" });
  expect(erasure).toMatchObject({ status: "completed", problem: null });
  const beside = plan.isWhole ? [phrase, topic] : [];
  expect(findTraces(place, [...marks, ...asked, ...beside])).toEqual([]);
  await expectFound(memory, scope, {
    events: planned.slice(erasedCount),
    ids: ids.slice(erasedCount),
  });
  await expectFound(memory, other, { events: kept, ids: keptIds });
}

/**
 * Withholds what the first events tell of a person, and asks to forget somebody who was never spoken of;
 * gives the made-up words of both requests that no event has.
 */
async function forgetByName(
  memory: Memory,
  { seed, isWithheld }: Plan,
  planned: readonly MarkedEvent[],
): Promise<readonly string[]> {
  if (!isWithheld) {
    return [];
  }
  const [key, otherKey, name] = [makeMark(seed, -3), makeMark(seed, -4), makeMark(seed, -5)];
  const cascade = "derived_only";
  for (const [index, { word }] of planned.slice(0, 5).entries()) {
    const selector = { aboutEntity: word };
    await memory.forget(scope, { selector, cascade, idempotencyKey: `${key} ${index}` });
  }
  await memory.forget(scope, { selector: { aboutEntity: name }, idempotencyKey: otherKey });
  return [key, otherKey, name];
}

async function writeAll(
  memory: Memory,
  path: string,
  { planned, isBulk }: { readonly planned: readonly MarkedEvent[]; readonly isBulk: boolean },
): Promise<readonly string[]> {
  const inputs = planned.map(({ input }) => input);
  if (isBulk) {
    const { results } = await memory.experienceBulk(path, inputs);
    return results.map(({ eventId }) => eventId);
  }
  const ids: string[] = [];
  for (const input of inputs) {
    ids.push((await memory.experience(path, input)).eventId);
  }
  return ids;
}

async function awaitSynthesis(memory: Memory, jobId: string): Promise<void> {
  while ((await memory.synthesisJob(jobId)).status === "running") {
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
}

interface Found {
  readonly events: readonly MarkedEvent[];
  readonly ids: readonly string[];
}

async function expectFound(memory: Memory, path: string, { events, ids }: Found): Promise<void> {
  const listed = (await memory.events(path, { limit: 500 })).items.map(({ id }) => id);
  expect(listed.toSorted()).toEqual(ids.toSorted());
  for (const [index, { word, input }] of events.entries()) {
    const { layers } = await memory.recall(path, { query: word, view: "local" });
    expect(layers.events.map(({ id }) => id)).toContain(ids[index]);
    expect((await memory.experience(path, input)).replayed).toBe(true);
  }
}

test("after many merges, forgets and earlier erasures no byte is left either", async () => {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path });
  const marks: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const planned = planMarkedEvents(`round ${round}`, 120);
    const ids = await writeAll(memory, scope, { planned, isBulk: round % 2 === 0 });
    await memory.buildBeliefs(scope);
    await memory.forget(scope, { selector: { memoryIds: ids.slice(0, 40) } });
    marks.push(...planned.flatMap((event) => event.marks));
    const memoryIds = ids.slice(30, 60);
    const request = round === 3 ? { confirmAll: true } : { selector: { memoryIds } };
    await memory.erase(scope, request, { wait: "completed" });
    expect(
      findTraces(
        folder.path,
        planned.slice(40, 60).flatMap((event) => event.marks),
      ),
    ).toEqual([]);
  }
  expect(findTraces(folder.path, marks)).toEqual([]);
  expect((await memory.events(scope)).items).toEqual([]);
  await memory.close();
}, 60_000);

test("when something was last observed is told until it is erased", async () => {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path });
  await memory.experience(scope, { text: "I moved to Porto.", observedAt: "2020-02-02T00:00:00Z" });
  const times = (): unknown => {
    const database = new DatabaseSync(path);
    const row = database.prepare("SELECT last_observed_at AS last FROM scopes").get();
    database.close();
    return row?.["last"];
  };
  expect(times()).toBe(Date.parse("2020-02-02T00:00:00Z"));
  await memory.erase(scope, { confirmAll: true }, { wait: "completed" });
  expect(times()).toBe(0);
  await memory.close();
});

test("the members of a scope go with it, and only the audit log still tells who they were", async () => {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path });
  const [member, retention] = [makeMark("member", 0), "P1DT23H45M"];
  const settings = { retention: { events: retention } };
  const members = [{ actor: `user:${member}`, role: "writer" as const }];
  await memory.registerScope(scope, { members, settings });
  await memory.experience(scope, "I moved to Porto.");
  await memory.erase(scope, { confirmAll: true }, { wait: "completed" });
  expect((await memory.scopeInfo(scope)).settings).toEqual(settings);
  expect(findTraces(folder.path, [member, retention])).toEqual([member, retention]);
  await memory.deleteScope(scope);
  await memory.erase(scope, { confirmAll: true }, { wait: "completed" });
  await memory.close();
  const database = new DatabaseSync(path);
  database.exec("DELETE FROM audit; VACUUM");
  database.close();
  expect(findTraces(folder.path, [member, retention])).toEqual([]);
});

test("what was withheld of a person goes with what is erased about them", async () => {
  const memory = await openMemory({ path: folder.join("memory.db") });
  const person = `A${makeMark("person", 0)}`;
  await memory.experience(scope, `My sister ${person} lives in Porto.`);
  const { eventId } = await memory.experience(scope, "She works at Lumo.");
  const about = { selector: { aboutEntity: person } };
  await memory.forget(scope, { ...about, cascade: "derived_only" });
  expect((await memory.event(eventId)).id).toBe(eventId);
  const erasure = await memory.erase(scope, about, { wait: "completed" });
  expect(erasure.deleted.events).toBe(2);
  expect(findTraces(folder.path, [person])).toEqual([]);
  await memory.close();
});

test("a request to forget that comes again after its scope was erased forgets nothing more", async () => {
  const memory = await openMemory({ path: ":memory:" });
  await memory.experience(scope, "I moved to Porto.");
  const request = { confirmAll: true, idempotencyKey: "once" };
  const first = await memory.forget(scope, request);
  await memory.erase(scope, { confirmAll: true }, { wait: "completed" });
  const { eventId } = await memory.experience(scope, "I moved to Faro.");
  expect(await memory.forget(scope, request)).toEqual(first);
  const another = { selector: { memoryIds: [eventId] }, idempotencyKey: "once" };
  expect(await memory.forget(scope, another)).toEqual(first);
  expect((await memory.event(eventId)).id).toBe(eventId);
  await memory.close();
});

test("it waits until nobody reads from the log any longer that holds the bytes", async () => {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path });
  const planned = planMarkedEvents("read", 5);
  await writeAll(memory, scope, { planned, isBulk: true });
  const reader = new DatabaseSync(path);
  reader.exec("BEGIN; SELECT count(*) FROM events");
  reader.prepare("SELECT count(*) FROM events").get();
  const erasing = memory.erase(
    scope,
    { confirmAll: true },
    { wait: "completed", timeoutMs: 4_000 },
  );
  await expect(erasing).rejects.toMatchObject({ name: "TimeoutError" });
  const [open] = planned;
  expect(findTraces(folder.path, open?.marks ?? [])).not.toEqual([]);
  reader.exec("COMMIT");
  const again = await memory.erase(scope, { confirmAll: true }, { wait: "completed" });
  expect(again.status).toBe("completed");
  expect(
    findTraces(
      folder.path,
      planned.flatMap(({ marks }) => marks),
    ),
  ).toEqual([]);
  reader.close();
  await memory.close();
}, 30_000);

test("a write made meanwhile waits rather than fails, and is kept", async () => {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path });
  const planned = planMarkedEvents("meanwhile", 200);
  await writeAll(memory, scope, { planned, isBulk: true });
  const { erasureId } = await memory.erase(scope, { confirmAll: true });
  const ids: string[] = [];
  do {
    ids.push((await memory.experience(other, `thought ${ids.length}`)).eventId);
  } while ((await memory.erasure(erasureId)).status === "running");
  expect((await memory.erasure(erasureId)).status).toBe("completed");
  const listed = (await memory.events(other, { limit: 500 })).items.map(({ id }) => id);
  expect(listed.toReversed()).toEqual(ids.slice(-500));
  await memory.close();
}, 30_000);
