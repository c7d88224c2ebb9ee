import type { Memory } from "@keepsake/core";
import { expect, test } from "vitest";
import { listFacts } from "../facts/list-facts.ts";
import type { MemoryUnderTest } from "../memory-under-test.ts";
import { synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { withMemory } from "./with-memory.ts";

const scope = "org:acme/user:ana";
const phrase = { name: "sprint", anchor: "2026-03-01", expression: "P0D..P14D" };
const lisbon = anaLivesIn("Lisbon", { observedAt: "2025-01-01" });
const porto = anaLivesIn("Porto", { observedAt: "2026-03-05" });

/** That what was derived is there when the memory is opened again, and what was not is derived. */
export function describeReopeningLayers(create: () => Promise<MemoryUnderTest>): void {
  test("every layer is as it was, under the same ids", async () => {
    await withMemory(create, async ({ memory, reopen }) => {
      await writeTriples(memory, scope, [lisbon, porto, porto]);
      const job = await synthesize(memory, scope, { topics: ["Ana"] });
      await memory.addTimePhrase(scope, phrase);
      const before = await readLayers(memory);
      await memory.close();
      const reopened = await reopen();
      expect(await readLayers(reopened)).toEqual(before);
      expect(await reopened.synthesisJob(job.jobId)).toEqual(job);
    });
  });

  describeReopenedConflicts(create);

  test("what was not derived yet is derived, and goes on from there", async () => {
    await withMemory(create, async ({ memory, reopen }) => {
      const { observedAt, ...told } = porto;
      await writeTriples(memory, scope, [lisbon]);
      await memory.experience(scope, { triple: told, observedAt });
      await memory.close();
      const reopened = await reopen();
      const works = anaLivesIn("Acme", { predicate: "works_at" });
      await writeTriples(reopened, scope, [works]);
      const facts = await listFacts(reopened, scope);
      expect(facts.map(({ object }) => object)).toMatchObject([
        { value: "Porto" },
        { value: "Acme" },
      ]);
    });
  });

  test("what was forgotten from layers stays so, read or not when the memory was closed", async () => {
    await withMemory(create, async ({ memory, reopen }) => {
      const [first = ""] = await writeTriples(memory, scope, [porto]);
      const { observedAt, ...triple } = porto;
      const { eventId } = await memory.experience(scope, { triple, observedAt });
      const selector = { memoryIds: [first, eventId] };
      await memory.forget(scope, { selector, cascade: "derived_only" });
      await memory.close();
      const reopened = await reopen();
      await reopened.buildBeliefs(scope);
      await synthesize(reopened, scope, { topics: ["Ana"] });
      expect((await readLayers(reopened)).slice(0, 5)).toEqual([[], [], [], [], []]);
      expect((await reopened.events(scope)).items).toHaveLength(2);
    });
  });

  test("a synthesis that was under way has ended, one way or another", async () => {
    await withMemory(create, async ({ memory, reopen }) => {
      await writeTriples(memory, scope, [lisbon, porto]);
      const { jobId } = await memory.synthesize(scope);
      await memory.close();
      const job = await (await reopen()).synthesisJob(jobId);
      expect(["completed", "failed"]).toContain(job.status);
      expect(job.status === "failed").toBe(job.problem !== null);
    });
  });
}

function describeReopenedConflicts(create: () => Promise<MemoryUnderTest>): void {
  test("a conflict that was dismissed stays so", async () => {
    await withMemory(create, async ({ memory, reopen }) => {
      const told = ["Porto", "Braga"].map((object) => ({
        ...porto,
        object,
        validFrom: "2026-03-05",
      }));
      await writeTriples(memory, scope, told);
      const [conflict] = (await memory.conflicts(scope)).items;
      const id = conflict?.id ?? "";
      const dismissed = await memory.resolveConflict(id, { action: "dismiss" });
      await memory.close();
      const reopened = await reopen();
      expect((await reopened.conflicts(scope)).items).toEqual([]);
      expect(await reopened.conflict(id)).toEqual(dismissed);
    });
  });
}

/** Everything that is derived of the scope. */
async function readLayers(memory: Memory): Promise<readonly unknown[]> {
  return [
    (await memory.facts(scope, { includeSuperseded: true })).items,
    (await memory.factTimeline(scope, { subject: "Ana" })).timeline,
    (await memory.beliefs(scope)).items,
    (await memory.episodes(scope)).items,
    (await memory.understanding(scope)).items,
    await memory.coverage(scope),
    await memory.timePhrases(scope),
  ];
}
