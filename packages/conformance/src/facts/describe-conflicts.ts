import { describe, expect, test } from "vitest";
import { collect, idsOf } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { listFacts } from "./list-facts.ts";

const observedAt = "2026-03-05";
const porto = anaLivesIn("Porto", { observedAt, validFrom: observedAt, confidence: 0.9 });
const braga = anaLivesIn("Braga", { observedAt, validFrom: observedAt, confidence: 0.6 });

/** Statements of equal standing that say different things. */
export function describeConflicts(suite: Suite): void {
  describe("conflicts", () => {
    describeOpenConflicts(suite);
    describeNoConflicts(suite);
  });
}

function describeOpenConflicts(suite: Suite): void {
  test("two values told at once, of the same time, are both kept and name each other", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [porto, braga]);
    const facts = await listFacts(suite.memory, scope);
    const [one, other] = facts;
    expect(facts).toHaveLength(2);
    expect(one?.conflictsWith).toEqual([other?.id]);
    expect(other?.conflictsWith).toEqual([one?.id]);
    const { items } = await suite.memory.conflicts(scope);
    expect(items).toEqual([
      {
        id: expect.stringMatching(/^conflict_[0-9a-z]{26}$/),
        scope,
        kind: "value_disagreement",
        status: "open",
        subject: { id: "ent_ana", name: "Ana" },
        predicate: "lives_in",
        facts: facts.toSorted((left, right) => right.confidence - left.confidence),
        detectedAt: expect.any(String),
        resolvedAt: null,
        resolvedBy: null,
        reason: null,
      },
    ]);
  });

  test("they are listed page by page, of a subject or a predicate on request", async () => {
    const scope = suite.newScope();
    const subjects = ["Ana", "Rui", "Eva"];
    const told = subjects.flatMap((subject) => [
      { ...porto, subject },
      { ...braga, subject },
    ]);
    await writeTriples(suite.memory, scope, told);
    const all = idsOf((await suite.memory.conflicts(scope)).items);
    expect(all).toHaveLength(3);
    const first = await suite.memory.conflicts(scope, { limit: 1 });
    expect(idsOf(await collect(first))).toEqual(all);
    const ofRui = await suite.memory.conflicts(scope, { subject: "RUI" });
    expect(ofRui.items.map(({ subject }) => subject.id)).toEqual(["ent_rui"]);
    const ofAge = await suite.memory.conflicts(scope, { predicate: "age" });
    expect(ofAge.items).toEqual([]);
  });
}

function describeNoConflicts(suite: Suite): void {
  test("a later word ends a conflict", async () => {
    const scope = suite.newScope();
    const faro = anaLivesIn("Faro", { observedAt: "2026-04-01" });
    await writeTriples(suite.memory, scope, [porto, braga, faro]);
    expect((await suite.memory.conflicts(scope)).items).toEqual([]);
    expect(
      (await listFacts(suite.memory, scope)).map(({ conflictsWith }) => conflictsWith),
    ).toEqual([[]]);
  });

  test("of two values told at once without a start the one written last holds", async () => {
    const scope = suite.newScope();
    const told = ["Porto", "Braga"].map((object) => anaLivesIn(object, { observedAt }));
    await writeTriples(suite.memory, scope, told);
    expect((await suite.memory.conflicts(scope)).items).toEqual([]);
    const facts = await listFacts(suite.memory, scope);
    expect(facts.map(({ object }) => object)).toMatchObject([{ value: "Braga" }]);
  });

  test("values told one after the other, of different times or side by side are in none", async () => {
    const scope = suite.newScope();
    const speaks = { subject: "Ana", predicate: "speaks", observedAt };
    await writeTriples(suite.memory, scope, [
      porto,
      anaLivesIn("Braga", { observedAt: "2026-03-06" }),
      { ...speaks, object: "Greek" },
      { ...speaks, object: "Dutch" },
    ]);
    expect((await suite.memory.conflicts(scope)).items).toEqual([]);
  });
}
