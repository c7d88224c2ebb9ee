import { expect, test } from "vitest";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { listBeliefs } from "./list-beliefs.ts";

const day = "2026-03-05";
const first = anaLivesIn("Porto", { observedAt: day, validFrom: day });
const again = anaLivesIn("Porto", { observedAt: "2026-04-01" });

/** Why something is believed. */
export function describeExplaining(suite: Suite): void {
  test("a belief is explained by its fact, and that by its events", async () => {
    const scope = suite.newScope();
    const ids = await writeTriples(suite.memory, scope, [first, again]);
    const [belief] = await listBeliefs(suite.memory, scope);
    const why = await suite.memory.beliefWhy(belief?.id ?? "");
    expect(why.belief).toEqual(belief);
    const [factId = ""] = belief?.supports ?? [];
    const { nodes, edges } = why.supportGraph;
    expect(nodes.map(({ id, type }) => [id, type])).toEqual([
      [belief?.id, "belief"],
      [factId, "fact"],
      ...ids.map((id) => [id, "event"]),
    ]);
    expect(edges).toEqual([
      { from: belief?.id, to: factId, relation: "supported_by" },
      ...ids.map((to) => ({ from: factId, to, relation: "extracted_from" })),
    ]);
    for (const { weight, summary } of nodes) {
      expect([weight >= 0 && weight <= 1, summary.trim() !== ""]).toEqual([true, true]);
    }
  });

  test("it is told in words, with what speaks against it and when it was said", async () => {
    const scope = suite.newScope();
    const braga = anaLivesIn("Braga", { observedAt: day, validFrom: day });
    await writeTriples(suite.memory, scope, [first, first, braga]);
    const [belief] = await listBeliefs(suite.memory, scope);
    const why = await suite.memory.beliefWhy(belief?.id ?? "");
    expect(why.narrative).toMatch(/Porto.*2026-03-05/s);
    expect(why.narrative).toContain("Braga");
    expect(why.narrativeModel).not.toBe("");
    const against = why.supportGraph.edges.filter(({ relation }) => relation === "contradicted_by");
    expect(against).toEqual(
      (belief?.contradictedBy ?? []).map((to) => ({
        from: belief?.id,
        to,
        relation: "contradicted_by",
      })),
    );
    expect(against).toHaveLength(1);
  });

  test("a fact that is no belief has nothing to explain", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [first]);
    const [fact] = (await suite.memory.facts(scope)).items;
    for (const id of [fact?.id ?? "", fact?.id.replace("fact_", "belief_") ?? ""]) {
      expect((await memoryErrorOf(suite.memory.beliefWhy(id))).name).toBe("NotFoundError");
    }
  });
}
