import { expect, test } from "vitest";
import { listFacts } from "../facts/list-facts.ts";
import { idsOf } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { listConcepts, synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";

const ana = { type: "entity", id: "ent_ana", name: "Ana" } as const;
const secretly = { type: "entity", id: "ent_ana", name: "Zorro" } as const;
const porto = anaLivesIn("Porto", { subject: ana, observedAt: "2026-03-05" });
const works = anaLivesIn("Acme", {
  subject: secretly,
  predicate: "works_at",
  observedAt: "2026-03-06",
});

/** That nothing forgotten is told by another layer. */
export function describeForgettingNames(suite: Suite): void {
  test("a name that only a forgotten event told is known no longer", async () => {
    const scope = suite.newScope();
    const [, eventId = ""] = await writeTriples(suite.memory, scope, [porto, works]);
    expect(await listFacts(suite.memory, scope, { subject: "zorro" })).toHaveLength(2);
    await suite.memory.forget(scope, { selector: { memoryIds: [eventId] } });
    expect(await listFacts(suite.memory, scope, { subject: "zorro" })).toEqual([]);
    expect(await listFacts(suite.memory, scope, { subject: "Ana" })).toHaveLength(1);
    const { subject } = await suite.memory.factTimeline(scope, { subject: "Zorro" });
    expect(subject).toBeNull();
    await synthesize(suite.memory, scope, { topics: ["Zorro"] });
    expect(await listConcepts(suite.memory, scope)).toEqual([]);
  });

  test("where the name that facts went by was told in it, they go by another", async () => {
    const scope = suite.newScope();
    const [eventId = ""] = await writeTriples(suite.memory, scope, [
      { ...porto, subject: secretly },
      { ...works, subject: ana },
    ]);
    await suite.memory.forget(scope, { selector: { memoryIds: [eventId] } });
    const facts = await listFacts(suite.memory, scope, { subject: "ent_ana" });
    expect(facts).toHaveLength(1);
    expect(JSON.stringify(facts)).not.toContain("Zorro");
  });

  describeTraces(suite);
}

function describeTraces(suite: Suite): void {
  test("what was forgotten is in no layer, block, list or answer", async () => {
    const scope = suite.newScope();
    const [eventId = "", ...rest] = await writeTriples(suite.memory, scope, [
      { subject: "Ana", predicate: "password", object: "telescope", observedAt: "2026-03-05" },
      porto,
      works,
    ]);
    await synthesize(suite.memory, scope);
    await suite.memory.forget(scope, { selector: { memoryIds: [eventId] } });
    for (const query of ["What is Ana's password, telescope?", undefined]) {
      for (const view of ["local", "holistic", "descend"] as const) {
        const pack = await suite.memory.recall(scope, { query, view, diagnostics: "full" });
        expect(JSON.stringify(pack)).not.toMatch(/telescope|password/);
        expect(JSON.stringify(pack)).not.toContain(eventId);
      }
    }
    const told = await suite.memory.answer(scope, "What is Ana's password?");
    expect(told).toMatchObject({ abstained: true, citations: [] });
    const { items } = await suite.memory.events(scope);
    expect(idsOf(items).toSorted(byText)).toEqual(rest.toSorted(byText));
    const built = [await suite.memory.buildEpisodes(scope), await suite.memory.buildBeliefs(scope)];
    expect(JSON.stringify(built)).not.toContain("telescope");
  });

  test("what is forgotten while it is still being read leaves nothing", async () => {
    const scope = suite.newScope();
    const told = Array.from({ length: 20 }, (_, index) => ({
      triple: anaLivesIn("Porto", { subject: `Guest ${index}`, validFrom: "2026-03-05" }),
    }));
    const { results } = await suite.memory.experienceBulk(scope, told);
    const [kept = "", ...memoryIds] = results.map(({ eventId }) => eventId);
    await suite.memory.forget(scope, { selector: { memoryIds } });
    await suite.memory.buildBeliefs(scope);
    const facts = await listFacts(suite.memory, scope, { includeSuperseded: true });
    expect(facts.map(({ supports }) => supports)).toEqual([[kept]]);
    await suite.memory.experienceBulk(scope, told);
    await suite.memory.forget(scope, { confirmAll: true });
    await suite.memory.buildBeliefs(scope);
    expect(await readAll(suite, scope)).toEqual([[], [], [], [], 0]);
  });

  test("forgetting a scope leaves nothing derived of it, and the others whole", async () => {
    const scope = suite.newScope();
    const others = [scope.split("/")[0] ?? "", `${scope}/session:1`, `${scope}b`];
    for (const path of [scope, ...others]) {
      await writeTriples(suite.memory, path, [porto, porto, works]);
      await synthesize(suite.memory, path);
    }
    const before = await Promise.all(others.map((path) => readAll(suite, path)));
    await suite.memory.forget(scope, { confirmAll: true });
    expect(await readAll(suite, scope)).toEqual([[], [], [], [], 0]);
    expect(await Promise.all(others.map((path) => readAll(suite, path)))).toEqual(before);
    await writeTriples(suite.memory, scope, [porto]);
    expect(await listFacts(suite.memory, scope)).toHaveLength(1);
  });
}

/** Everything that is derived of a scope. */
async function readAll({ memory }: Suite, scope: string): Promise<readonly unknown[]> {
  return [
    (await memory.facts(scope, { includeSuperseded: true })).items,
    (await memory.beliefs(scope)).items,
    (await memory.episodes(scope)).items,
    (await memory.understanding(scope)).items,
    (await memory.coverage(scope)).conceptCount,
  ];
}

function byText(left: string, right: string): number {
  return left < right ? -1 : 1;
}
