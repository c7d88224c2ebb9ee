import { expect, test } from "vitest";
import { collect, idsOf } from "../list-events.ts";
import { passTime } from "../pass-time.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { listConcepts, synthesize } from "./synthesize.ts";

const told = ["Rui", "Ana", "Eva"].flatMap((subject) => [
  anaLivesIn("Porto", { subject, observedAt: "2026-03-05" }),
  anaLivesIn("Acme", { subject, predicate: "works_at", observedAt: "2026-03-06" }),
]);

/** What a concept tells, and how concepts are listed. */
export function describeConcepts(suite: Suite): void {
  test("a concept says what is known of somebody, and by what", async () => {
    const scope = suite.newScope();
    const eventIds = await writeTriples(suite.memory, scope, told.slice(2, 4));
    await synthesize(suite.memory, scope);
    const concepts = await listConcepts(suite.memory, scope);
    expect(concepts).toEqual([
      {
        id: expect.stringMatching(/^cn_[0-9a-z]{26}$/),
        scope,
        name: "Ana",
        topic: "Ana",
        entity: { id: "ent_ana", name: "Ana" },
        version: 1,
        summary: expect.stringMatching(/Porto.*Acme|Acme.*Porto/s),
        supports: expect.arrayContaining([...eventIds]),
        related: [],
        confidence: expect.any(Number),
        recordedFrom: expect.any(String),
        recordedTo: null,
        writtenBy: "extractive",
      },
    ]);
    const facts = idsOf((await suite.memory.facts(scope)).items);
    expect(concepts[0]?.supports).toEqual(expect.arrayContaining([...facts]));
  });

  test("concepts are listed by name, page by page, or by topic in any case", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, told);
    await synthesize(suite.memory, scope);
    const all = await listConcepts(suite.memory, scope);
    expect(all.map(({ name }) => name)).toEqual(["Ana", "Eva", "Rui"]);
    const first = await suite.memory.understanding(scope, { limit: 2 });
    expect([first.items.length, first.hasMore]).toEqual([2, true]);
    expect(idsOf(await collect(first))).toEqual(idsOf(all));
    const cursor = first.nextCursor ?? "";
    await expectRefusal(suite.memory.understanding(scope, { topic: "Ana", cursor }), "cursor");
    const ofEva = await listConcepts(suite.memory, scope, { topic: "EVA" });
    expect(ofEva.map(({ name }) => name)).toEqual(["Eva"]);
  });

  test("concepts are listed as they were known before", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, told);
    const never = await passTime(suite.memory);
    await synthesize(suite.memory, scope, { topics: ["Ana"] });
    const once = await passTime(suite.memory);
    await synthesize(suite.memory, scope, { topics: ["Ana"], force: true });
    expect(await listConcepts(suite.memory, scope, { asOf: never })).toEqual([]);
    const [before] = await listConcepts(suite.memory, scope, { asOf: once });
    const [now] = await listConcepts(suite.memory, scope);
    expect([before?.version, now?.version]).toEqual([1, 2]);
    expect(before).toMatchObject({ id: now?.id, recordedTo: now?.recordedFrom });
  });

  describeCoverage(suite);
}

function describeCoverage(suite: Suite): void {
  test("coverage says how much is understood, and what came since", async () => {
    const scope = suite.newScope();
    const nothing = { scope, conceptCount: 0, byTopic: [], synthesisLag: 0 };
    expect(await suite.memory.coverage(scope)).toEqual(nothing);
    await writeTriples(suite.memory, scope, told);
    expect(await suite.memory.coverage(scope)).toEqual({ ...nothing, synthesisLag: told.length });
    await synthesize(suite.memory, scope);
    const after = await suite.memory.coverage(scope);
    expect(after).toMatchObject({ conceptCount: 3, synthesisLag: 0 });
    expect(after.byTopic.map(({ topic, concepts }) => [topic, concepts])).toEqual(
      expect.arrayContaining([["Ana", 1]]),
    );
    for (const { averageConfidence } of after.byTopic) {
      expect(averageConfidence).toBeGreaterThan(0);
      expect(averageConfidence).toBeLessThanOrEqual(1);
    }
  });

  test("a synthesis that finds nothing new leaves no lag either", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, told);
    await synthesize(suite.memory, scope);
    await passTime(suite.memory);
    await suite.memory.experience(scope, "We had soup.", { wait: "consolidated" });
    expect((await suite.memory.coverage(scope)).synthesisLag).toBe(1);
    await passTime(suite.memory);
    expect(await synthesize(suite.memory, scope)).toMatchObject({ written: 0, unchanged: 3 });
    expect((await suite.memory.coverage(scope)).synthesisLag).toBe(0);
  });
}
