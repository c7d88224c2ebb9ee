import { expect, test } from "vitest";
import { callMethod } from "../call-method.ts";
import { passTime } from "../pass-time.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { listBeliefs } from "./list-beliefs.ts";

const outlook = { subject: "Ana", predicate: "outlook" };

/** Beliefs that somebody states. */
export function describeStating(suite: Suite): void {
  test("a stated belief is as sure as it was stated, and is listed, found and explained", async () => {
    const scope = suite.newScope();
    const supports = await writeTriples(suite.memory, scope, [anaLivesIn("Porto")]);
    const statement = "Ana will stay in Porto.";
    const stated = { ...outlook, statement, confidence: 0.7, supports };
    const belief = await suite.memory.createBelief(scope, stated);
    expect(belief).toMatchObject({
      id: expect.stringMatching(/^belief_[0-9a-z]{26}$/),
      scope,
      about: { id: "ent_ana", name: "Ana" },
      claim: statement,
      predicate: "outlook",
      stance: "likely_true",
      confidence: 0.7,
      supports: expect.arrayContaining([...supports]),
      validTo: null,
    });
    expect(await listBeliefs(suite.memory, scope)).toEqual([belief]);
    const why = await suite.memory.beliefWhy(belief.id);
    expect(why.belief).toEqual(belief);
    expect(why.narrative).toContain(statement);
    const { layers } = await suite.memory.recall(scope, "Will Ana stay in Porto?");
    expect(layers.beliefs).toMatchObject([belief]);
  });

  describeRestating(suite);
  describeNotStating(suite);
}

function describeRestating(suite: Suite): void {
  test("the next of a subject and predicate takes its place", async () => {
    const scope = suite.newScope();
    const [before, after] = ["She will stay.", "She will leave."];
    const first = { ...outlook, statement: before, confidence: 0.7, validFrom: "2026-03-01" };
    const second = { ...outlook, statement: after, confidence: 0.6, validFrom: "2026-04-01" };
    const { id } = await suite.memory.createBelief(scope, first);
    await passTime(suite.memory);
    const belief = await suite.memory.createBelief(scope, second);
    expect(await listBeliefs(suite.memory, scope)).toEqual([belief]);
    expect((await suite.memory.beliefWhy(id)).belief.validTo).toBe(belief.validFrom);
  });

  test("what else is told of it is weighed with it", async () => {
    const scope = suite.newScope();
    const stated = { subject: "Ana", predicate: "lives_in", statement: "Porto", confidence: 0.5 };
    const { id } = await suite.memory.createBelief(scope, stated);
    await writeTriples(suite.memory, scope, [anaLivesIn("Porto"), anaLivesIn("Porto")]);
    const [belief] = await listBeliefs(suite.memory, scope);
    expect(belief?.id).toBe(id);
    expect(belief?.confidence).toBeGreaterThan(0.7);
  });

  test("without a subject it is about itself", async () => {
    const scope = suite.newScope();
    const statement = "Acme will be sold.";
    const belief = await suite.memory.createBelief(scope, { statement, confidence: 0.4 });
    expect(belief).toMatchObject({ claim: statement, predicate: "asserts", stance: "uncertain" });
  });
}

function describeNotStating(suite: Suite): void {
  test.each([
    ["statement", { statement: " ", confidence: 0.5 }],
    ["confidence", { statement: "It rains.", confidence: 1.5 }],
    ["supports[0]", { statement: "It rains.", confidence: 1, supports: ["evt_none"] }],
    ["validFrom", { statement: "It rains.", confidence: 1, validFrom: "soon" }],
    ["sureness", { statement: "It rains.", confidence: 1, sureness: 1 }],
  ])("one that is wrong in %s is refused", async (field, belief) => {
    const scope = suite.newScope();
    await expectRefusal(callMethod(suite.memory, "createBelief", [scope, belief]), field);
    expect(await listBeliefs(suite.memory, scope)).toEqual([]);
  });
}
