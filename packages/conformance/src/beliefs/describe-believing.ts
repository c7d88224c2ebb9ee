import type { Belief } from "@keepsake/core";
import { expect, test } from "vitest";
import { listFacts } from "../facts/list-facts.ts";
import { idsOf } from "../list-events.ts";
import { passTime } from "../pass-time.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { listBeliefs } from "./list-beliefs.ts";

const day = "2026-03-05";
const first = anaLivesIn("Porto", { observedAt: day, validFrom: day });
const again = anaLivesIn("Porto", { observedAt: "2026-04-01" });

/** What makes a belief, and how strong it is. */
export function describeBelieving(suite: Suite): void {
  test("one piece of evidence makes a fact, two make a belief", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [first]);
    expect(await listBeliefs(suite.memory, scope)).toEqual([]);
    await writeTriples(suite.memory, scope, [again]);
    const facts = await listFacts(suite.memory, scope);
    const beliefs = await listBeliefs(suite.memory, scope);
    expect(beliefs).toEqual([
      {
        id: expect.stringMatching(/^belief_[0-9a-z]{26}$/),
        scope,
        about: { id: "ent_ana", name: "Ana" },
        claim: facts[0]?.text,
        predicate: "lives_in",
        object: { type: "literal", datatype: "string", value: "Porto" },
        stance: expect.stringMatching(/^(supports|likely_true)$/),
        confidence: expect.any(Number),
        confidenceInterval: [expect.any(Number), expect.any(Number)],
        supports: idsOf(facts),
        contradictedBy: [],
        validFrom: "2026-03-05T00:00:00.000Z",
        validTo: null,
        recordedFrom: expect.any(String),
        lastRevisedAt: expect.any(String),
      },
    ]);
    expectBounds(beliefs);
  });

  describeRevising(suite);
  describeOtherTimes(suite);
}

function describeRevising(suite: Suite): void {
  test("more evidence makes it surer under the same id, and the bounds closer", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [first, again]);
    const before = await listBeliefs(suite.memory, scope);
    await passTime(suite.memory);
    await writeTriples(suite.memory, scope, [again, again]);
    const after = await listBeliefs(suite.memory, scope);
    expect(idsOf(after)).toEqual(idsOf(before));
    expect(after[0]?.confidence).toBeGreaterThan(before[0]?.confidence ?? 1);
    expect(widthsOf(after)[0]).toBeLessThan(widthsOf(before)[0] ?? 0);
    expect(after.map(({ recordedFrom }) => recordedFrom)).toEqual(
      before.map(({ recordedFrom }) => recordedFrom),
    );
    const revised = [before, after].flat().map(({ lastRevisedAt }) => Date.parse(lastRevisedAt));
    expect(revised[1]).toBeGreaterThan(revised[0] ?? Infinity);
  });

  test("evidence against it makes it less sure", async () => {
    const scope = suite.newScope();
    const braga = anaLivesIn("Braga", { observedAt: day, validFrom: day });
    await writeTriples(suite.memory, scope, [first, first, braga]);
    const beliefs = await listBeliefs(suite.memory, scope);
    const [porto, other] = beliefs;
    expect([porto?.claim, other?.claim]).toEqual([
      expect.stringContaining("Porto"),
      expect.stringContaining("Braga"),
    ]);
    expect(porto?.contradictedBy).toEqual(other?.supports);
    expect(porto?.confidence).toBeGreaterThan(0.5);
    expect(other?.confidence).toBeLessThan(0.5);
  });
}

function describeOtherTimes(suite: Suite): void {
  test("what held before and what came after is no evidence against it", async () => {
    const scope = suite.newScope();
    const lisbon = anaLivesIn("Lisbon", { observedAt: "2025-01-01" });
    await writeTriples(suite.memory, scope, [lisbon, lisbon, first, again]);
    const beliefs = await listBeliefs(suite.memory, scope);
    expect(beliefs).toHaveLength(1);
    expect(beliefs[0]).toMatchObject({ contradictedBy: [], validTo: null });
    expect(beliefs[0]?.claim).toContain("Porto");
  });

  test("a belief about what has ended is none about the present", async () => {
    const scope = suite.newScope();
    const gone = anaLivesIn("Porto", { retracts: true, observedAt: "2026-05-01" });
    await writeTriples(suite.memory, scope, [first, again]);
    const between = await passTime(suite.memory);
    await writeTriples(suite.memory, scope, [gone]);
    expect(await listBeliefs(suite.memory, scope)).toEqual([]);
    expect(await listBeliefs(suite.memory, scope, { asOf: between })).toHaveLength(1);
    expect(await listBeliefs(suite.memory, scope, { asOf: "2026-04-02" })).toEqual([]);
  });
}

/** The bounds of a confidence lie around it. */
function expectBounds(beliefs: readonly Belief[]): void {
  for (const { confidence, confidenceInterval } of beliefs) {
    const [low, high] = confidenceInterval;
    expect([low < confidence, confidence <= high]).toEqual([true, true]);
  }
}

function widthsOf(beliefs: readonly Belief[]): readonly number[] {
  return beliefs.map(({ confidenceInterval: [low, high] }) => high - low);
}
