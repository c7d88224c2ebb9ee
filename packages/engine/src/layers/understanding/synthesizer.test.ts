import {
  type Concept,
  type ExperienceInput,
  NotFoundError,
  type SynthesisJob,
  type SynthesisRequest,
} from "@keepsake/core";
import { expect, test } from "vitest";
import { createMemoryStorage } from "../../storage/memory/memory-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import { auditOf } from "../../testing/audit-of.ts";
import { remember } from "../../testing/remember.ts";
import { createScriptedTextModel } from "../../testing/scripted-text-model.ts";
import { listUnderstanding } from "./list-understanding.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { Synthesizer, type SynthesizerOptions } from "./synthesizer.ts";

const scope = "user:ana";

const house: readonly ExperienceInput[] = [
  stated("Ana", "lives_in", "Porto"),
  stated("Ana", "works_at", "Acme"),
  { text: "I row on the river before work.", observedAt: "2025-02-01T10:00:00Z" },
  { text: "Did Ana row today?", observedAt: "2025-02-02T10:00:00Z" },
  {
    text: "Porto has a river and six bridges.",
    role: "assistant",
    observedAt: "2025-02-03T10:00:00Z",
  },
  { text: "Bo mends boats.", observedAt: "2025-02-04T10:00:00Z" },
];

function stated(subject: string, predicate: string, name: string): ExperienceInput {
  const object = { type: "entity", id: name, name } as const;
  const triple = { subject, predicate, object, confidence: 0.9 };
  return { triple, observedAt: "2025-01-01T10:00:00Z" };
}

async function openHouse(): Promise<{ storage: Storage; ids: readonly string[] }> {
  const storage = createMemoryStorage();
  return { storage, ids: await remember(storage, scope, house) };
}

/** Runs a synthesis to its end. */
async function run(
  options: SynthesizerOptions,
  request: SynthesisRequest = {},
): Promise<SynthesisJob> {
  const synthesizer = new Synthesizer(options);
  const { jobId } = await synthesizer.start(scope, request, { audit: auditOf(scope) });
  await expect.poll(() => synthesizer.find(jobId)).not.toMatchObject({ status: "running" });
  await synthesizer.close();
  return await synthesizer.find(jobId);
}

async function understanding(storage: Storage, filter = {}): Promise<readonly Concept[]> {
  const page = await listUnderstanding(storage, scope, {
    filter,
    readPage: () => Promise.reject(),
  });
  return page.items;
}

/** Summaries of a store of its own. */
async function summarizeHouse(): Promise<readonly string[]> {
  const { storage } = await openHouse();
  await run({ storage }, { topics: ["Ana", "Porto", "boats"] });
  return (await understanding(storage)).map(({ summary }) => summary);
}

function relatedIds(concept: Concept | undefined): readonly string[] {
  return (concept?.related ?? []).map(({ conceptId }) => conceptId);
}

test("an entity with facts enough is summarized from them and from what was said", async () => {
  const { storage, ids } = await openHouse();
  const job = await run({ storage });
  expect(job).toMatchObject({ status: "completed", written: 1, unchanged: 0, problem: null });
  const [ana, ...others] = await understanding(storage);
  expect(others).toEqual([]);
  expect(ana).toMatchObject({
    scope,
    name: "Ana",
    topic: "Ana",
    entity: { id: "ent_ana", name: "Ana" },
    version: 1,
    recordedTo: null,
    writtenBy: "extractive",
  });
  expect(ana?.id).toMatch(/^cn_[0-9a-v]{26}$/);
  expect(ana?.summary.split(". ").toSorted()).toEqual(
    [
      "Ana lives in Porto",
      "Ana works at Acme",
      '"I row on the river before work." (Ana, 2025-02-01)',
    ].toSorted(),
  );
  const events = ana?.supports.filter((id) => id.startsWith("evt_"));
  expect(new Set(events)).toEqual(new Set([ids[0], ids[1], ids[2]]));
});

test("what was asked for is summarized, be it an entity or a topic", async () => {
  const { storage } = await openHouse();
  const job = await run({ storage }, { topics: ["porto", "Boats", "nothing"] });
  expect(job).toMatchObject({ topics: ["porto", "Boats", "nothing"], written: 2 });
  const [boats, porto] = await understanding(storage);
  expect(boats).toMatchObject({
    name: "Boats",
    entity: null,
    summary: '"Bo mends boats." (Ana, 2025-02-04)',
  });
  expect(porto).toMatchObject({ name: "Porto", summary: "Ana lives in Porto." });
});

test("concepts are related where they are spoken of together", async () => {
  const { storage } = await openHouse();
  await run({ storage }, { topics: ["Ana", "Porto", "Acme"] });
  const [acme, ana, porto] = await understanding(storage);
  expect(new Set(relatedIds(ana))).toEqual(new Set([acme?.id, porto?.id]));
  expect(relatedIds(porto)).toEqual([ana?.id]);
});

test("a version is written only where something changed, or where it is forced", async () => {
  const { storage } = await openHouse();
  await run({ storage });
  expect(await run({ storage })).toMatchObject({ written: 0, unchanged: 1 });
  expect(await run({ storage }, { force: true })).toMatchObject({ written: 1, unchanged: 0 });
  await remember(storage, scope, [stated("Ana", "likes", "tea")]);
  expect(await run({ storage })).toMatchObject({ written: 1 });
  expect((await understanding(storage)).map(({ version }) => version)).toEqual([3]);
  const versions = await storage.listConcepts([scope]);
  expect(versions.map(({ recordedTo }) => recordedTo === null)).toEqual([false, false, true]);
});

test("the same memory gives the same summaries", async () => {
  expect(await summarizeHouse()).toEqual(await summarizeHouse());
});

test("no concept keeps anything of an event that was forgotten", async () => {
  const { storage, ids } = await openHouse();
  await run({ storage }, { topics: ["Ana", "Porto"] });
  await storage.forgetEvents(scope, { ids: [ids[2] ?? ""] });
  expect((await understanding(storage)).map(({ name }) => name)).toEqual(["Porto"]);
});

test("an event that is forgotten while summaries are written is in none of them", async () => {
  const { storage, ids } = await openHouse();
  const model = createScriptedTextModel(async () => {
    await storage.forgetEvents(scope, { ids: [ids[2] ?? ""] });
    return JSON.stringify({ summary: "Ana rows on the river [3]." });
  });
  expect(await run({ storage, model })).toMatchObject({ status: "completed", written: 0 });
  expect(await understanding(storage)).toEqual([]);
});

test("a model that does well writes the summaries, and is not asked again for the same", async () => {
  const { storage } = await openHouse();
  const model = createScriptedTextModel(() =>
    JSON.stringify({ summary: "Ana lives in Porto [1]." }),
  );
  await run({ storage, model });
  expect(await understanding(storage)).toMatchObject([
    { summary: "Ana lives in Porto.", writtenBy: "scripted" },
  ]);
  expect(await run({ storage, model })).toMatchObject({ written: 0, unchanged: 1 });
  expect(model.requests).toHaveLength(1);
});

test("a job of a process that has ended is told as failed", async () => {
  const { storage } = await openHouse();
  const left = await run({ storage });
  await storage.saveSynthesis({ ...left, status: "running", endedAt: null }, []);
  const found = await new Synthesizer({ storage }).find(left.jobId);
  expect(found).toMatchObject({
    status: "failed",
    problem: expect.stringContaining("interrupted"),
  });
});

test("a job of another process that is at it is running", async () => {
  const { storage } = await openHouse();
  const { promise, resolve } = Promise.withResolvers<string>();
  const one = new Synthesizer({ storage, model: createScriptedTextModel(() => promise) });
  const { jobId } = await one.start(scope, {}, { audit: auditOf(scope) });
  await expect
    .poll(() =>
      storage.takeLease({ name: `synthesis ${scope}`, holder: "x", nowMs: 0, untilMs: 0 }),
    )
    .toBe(false);
  expect(await new Synthesizer({ storage }).find(jobId)).toMatchObject({ status: "running" });
  resolve("");
  await expect.poll(() => one.find(jobId)).toMatchObject({ status: "completed" });
});

test("closing ends a synthesis and says so", async () => {
  const { storage } = await openHouse();
  const synthesizer = new Synthesizer({ storage });
  const { jobId } = await synthesizer.start(scope, {}, { audit: auditOf(scope) });
  await synthesizer.close();
  expect(await storage.findSynthesis(jobId)).toMatchObject({ status: "failed", written: 0 });
});

test("there is no job that was not begun", async () => {
  const { storage } = await openHouse();
  await expect(new Synthesizer({ storage }).find("synth_none")).rejects.toThrow(NotFoundError);
});

test("concepts are found by topic in any case, and as they were known", async () => {
  const { storage } = await openHouse();
  await run({ storage }, { topics: ["Ana", "Porto"] });
  const names = async (filter: object): Promise<readonly string[]> =>
    (await understanding(storage, filter)).map(({ name }) => name);
  expect(await names({ topic: " PORTO " })).toEqual(["Porto"]);
  expect(await names({ asOf: "2025-06-01" })).toEqual([]);
  await expect(names({ asOf: "then" })).rejects.toMatchObject({ field: "asOf" });
});

test("coverage counts concepts by topic, and the events that came after", async () => {
  const { storage } = await openHouse();
  expect(await measureCoverage(storage, scope)).toEqual({
    scope,
    conceptCount: 0,
    byTopic: [],
    synthesisLag: house.length,
  });
  await run({ storage });
  const [ana] = await understanding(storage);
  expect(await measureCoverage(storage, scope)).toEqual({
    scope,
    conceptCount: 1,
    byTopic: [{ topic: "Ana", concepts: 1, averageConfidence: ana?.confidence }],
    synthesisLag: 0,
  });
});
