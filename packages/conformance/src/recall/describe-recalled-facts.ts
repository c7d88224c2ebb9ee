import type { FilterTree } from "@keepsake/core";
import { expect, test } from "vitest";
import { idsOf } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";

const lisbon = anaLivesIn("Lisbon", { observedAt: "2025-01-01" });
const porto = anaLivesIn("Porto", { observedAt: "2026-03-05" });
const query = "Where does Ana live?";

/** Facts in a pack. */
export function describeRecalledFacts(suite: Suite): void {
  test("what holds is recalled as a fact, before what was said", async () => {
    const scope = suite.newScope();
    const [eventId = ""] = await writeTriples(suite.memory, scope, [porto]);
    const { layers, contextBlock, citations } = await suite.memory.recall(scope, query);
    const [fact] = (await suite.memory.facts(scope)).items;
    expect(layers.facts).toMatchObject([{ ...fact }]);
    expect(contextBlock).toMatch(/^\[1\] fact: Ana .*Porto \(since 2026-03-05\)\n/);
    expect(citations[0]).toEqual({
      marker: "[1]",
      layer: "fact",
      id: fact?.id,
      scope,
      observedActor: null,
      observedAt: fact?.recordedFrom,
    });
    expect(citations.at(-1)).toMatchObject({ layer: "event", id: eventId });
  });

  test("what was superseded stays out of the facts and of the block", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [lisbon, porto]);
    const pack = await suite.memory.recall(scope, { query, include: ["facts", "beliefs"] });
    expect(pack.layers.facts.map(({ object }) => object)).toMatchObject([{ value: "Porto" }]);
    expect(pack.contextBlock).toContain("Porto");
    expect(pack.contextBlock).not.toContain("Lisbon");
  });

  test("what was retracted or corrected stays out too", async () => {
    const scope = suite.newScope();
    const braga = anaLivesIn("Braga", { corrects: "Porto", observedAt: "2026-04-01" });
    const gone = anaLivesIn("Braga", { retracts: true, observedAt: "2026-05-01" });
    await writeTriples(suite.memory, scope, [porto, braga]);
    const request = { query, include: ["facts"] } as const;
    const corrected = await suite.memory.recall(scope, request);
    expect(corrected.contextBlock).toMatch(/Braga \(since 2026-03-05\)$/);
    await writeTriples(suite.memory, scope, [gone]);
    const retracted = await suite.memory.recall(scope, request);
    expect(retracted).toMatchObject({ layers: { facts: [] }, contextBlock: "", citations: [] });
  });

  describeOtherFacts(suite);
  describeAllLayers(suite);
}

function describeOtherFacts(suite: Suite): void {
  test("facts in conflict are told as such", async () => {
    const stated = { ...porto, validFrom: "2026-03-05" };
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [stated, { ...stated, object: "Braga" }]);
    const { contextBlock } = await suite.memory.recall(scope, { query, include: ["facts"] });
    const lines = contextBlock.split("\n");
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.includes("Porto") && line.includes("Braga"))).toBe(true);
  });

  test("without a query the newest facts are recalled", async () => {
    const scope = suite.newScope();
    const told = ["Porto", "Faro", "Tavira"].map((object, index) =>
      anaLivesIn(object, { subject: `Guest ${index}`, observedAt: `2026-03-0${index + 1}` }),
    );
    await writeTriples(suite.memory, scope, told);
    const budgets = { perLayerLimits: { facts: 2 } };
    const { layers } = await suite.memory.recall(scope, { include: ["facts"], budgets });
    expect(layers.facts.map(({ object }) => object)).toMatchObject([
      { value: "Tavira" },
      { value: "Faro" },
    ]);
    expect(layers.facts.every((fact) => !("score" in fact))).toBe(true);
  });
}

function describeAllLayers(suite: Suite): void {
  test("facts are filtered by whom they are about and what they say", async () => {
    const scope = suite.newScope();
    const rui = anaLivesIn("Porto", { subject: "Rui", confidence: 0.4, observedAt: "2026-04-01" });
    await writeTriples(suite.memory, scope, [porto, rui]);
    const namesBy = async (filters: FilterTree): Promise<readonly string[]> => {
      const request = { query: "Porto", include: ["facts"], filters } as const;
      const { layers } = await suite.memory.recall(scope, request);
      return layers.facts.map(({ subject }) => subject.name).toSorted((a, b) => (a < b ? -1 : 1));
    };
    expect(await namesBy({ predicate: { eq: "lives_in" } })).toEqual(["Ana", "Rui"]);
    expect(await namesBy({ subject: { eq: "Rui" } })).toEqual(["Rui"]);
    expect(await namesBy({ confidence: { gt: 0.5 } })).toEqual(["Ana"]);
    expect(await namesBy({ validFrom: { gte: "2026-03-31" } })).toEqual(["Rui"]);
    expect(await namesBy({ NOT: { object: { eq: "Porto" } } })).toEqual([]);
    expect(await namesBy({ validTo: { exists: true } })).toEqual([]);
  });

  test("every record of a pack can be read, or listed, as it was recalled", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [porto, porto]);
    const { layers } = await suite.memory.recall(scope, query);
    const [episode, fact, belief] = [layers.episodes[0], layers.facts[0], layers.beliefs[0]];
    expect(idsOf([await suite.memory.episode(episode?.id ?? "")])).toEqual([episode?.id]);
    expect(fact).toMatchObject({ ...(await suite.memory.fact(fact?.id ?? "")) });
    const why = await suite.memory.beliefWhy(belief?.id ?? "");
    expect(belief).toMatchObject({ ...why.belief });
  });
}
