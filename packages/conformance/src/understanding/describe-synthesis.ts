import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { awaitSynthesis, listConcepts, synthesize } from "./synthesize.ts";

const told = [
  anaLivesIn("Porto", { observedAt: "2026-03-05" }),
  anaLivesIn("Acme", { predicate: "works_at", observedAt: "2026-03-06" }),
];

/** Writing summaries. */
export function describeSynthesis(suite: Suite): void {
  test("a synthesis begins at once, and its job tells when it is done", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, told);
    const begun = await suite.memory.synthesize(scope);
    expect(begun).toMatchObject({
      jobId: expect.stringMatching(/^synth_[0-9a-z]{26}$/),
      scope,
      topics: [],
      problem: null,
    });
    const done = await awaitSynthesis(suite.memory, begun.jobId);
    expect(done).toMatchObject({
      jobId: begun.jobId,
      status: "completed",
      written: 1,
      unchanged: 0,
    });
    expect(done.endedAt).not.toBeNull();
    expect(await suite.memory.synthesisJob(begun.jobId)).toEqual(done);
  });

  test("what has not changed is not written again, unless that is forced", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, told);
    await synthesize(suite.memory, scope);
    const before = await listConcepts(suite.memory, scope);
    const again = await synthesize(suite.memory, scope);
    expect(again).toMatchObject({ status: "completed", written: 0, unchanged: 1 });
    expect(await listConcepts(suite.memory, scope)).toEqual(before);
    const forced = await synthesize(suite.memory, scope, { force: true });
    expect(forced).toMatchObject({ status: "completed", written: 1, unchanged: 0 });
    const after = await listConcepts(suite.memory, scope);
    expect(after.map(({ id, version }) => [id, version])).toEqual([[before[0]?.id, 2]]);
  });

  test("what is told after makes another version", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, told);
    await synthesize(suite.memory, scope);
    const [before] = await listConcepts(suite.memory, scope);
    await writeTriples(suite.memory, scope, [anaLivesIn("Braga", { observedAt: "2026-05-01" })]);
    expect(await synthesize(suite.memory, scope)).toMatchObject({ written: 1, unchanged: 0 });
    const [after] = await listConcepts(suite.memory, scope);
    expect(after).toMatchObject({ id: before?.id, version: 2 });
    expect(after?.summary).toContain("Braga");
    expect(after?.summary).not.toContain("Porto");
  });

  describeTopics(suite);
}

function describeTopics(suite: Suite): void {
  test("topics that are asked for are written, also if they are spoken of once", async () => {
    const scope = suite.newScope();
    await suite.memory.experience(scope, "We paint the kitchen in June.");
    const job = await synthesize(suite.memory, scope, { topics: ["kitchen", "garage"] });
    expect(job).toMatchObject({ status: "completed", topics: ["kitchen", "garage"], written: 1 });
    const concepts = await listConcepts(suite.memory, scope);
    expect(concepts).toMatchObject([{ name: "kitchen", topic: "kitchen", entity: null }]);
    expect(concepts[0]?.summary).toContain("June");
  });

  test("of a scope that nobody used there is nothing to write", async () => {
    const scope = suite.newScope();
    expect(await synthesize(suite.memory, scope)).toMatchObject({
      status: "completed",
      written: 0,
    });
    expect(await listConcepts(suite.memory, scope)).toEqual([]);
  });
}
