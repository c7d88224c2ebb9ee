import { describe, expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { listFacts } from "./list-facts.ts";

/** What a fact tells, and what facts are taken from. */
export function describeFactRecords(suite: Suite): void {
  test("a fact says what of whom, how surely, since when, and by which events", async () => {
    const scope = suite.newScope();
    const told = anaLivesIn("Porto", { validFrom: "2026-03-05", confidence: 0.8 });
    const [eventId = ""] = await writeTriples(suite.memory, scope, [told]);
    const [fact] = await listFacts(suite.memory, scope);
    const { recordedAt } = await suite.memory.event(eventId);
    expect(fact).toEqual({
      id: expect.stringMatching(/^fact_[0-9a-z]{26}$/),
      scope,
      subject: { id: "ent_ana", name: "Ana" },
      predicate: "lives_in",
      object: { type: "literal", datatype: "string", value: "Porto" },
      matter: null,
      confidence: 0.8,
      validFrom: "2026-03-05T00:00:00.000Z",
      validTo: null,
      recordedFrom: recordedAt,
      recordedTo: null,
      supports: [eventId],
      conflictsWith: [],
      text: expect.stringMatching(/Ana .*Porto/),
    });
    expect(await suite.memory.fact(fact?.id ?? "")).toEqual(fact);
  });

  test.each([
    ["a number", 41, { type: "literal", datatype: "number", value: 41 }],
    ["a truth value", false, { type: "literal", datatype: "boolean", value: false }],
    [
      "a date",
      { type: "literal", datatype: "date", value: "2026-03-05" } as const,
      { type: "literal", datatype: "date", value: "2026-03-05" },
    ],
    [
      "an entity",
      { type: "entity", id: "ent_rui", name: "Rui" } as const,
      { type: "entity", id: "ent_rui", name: "Rui" },
    ],
  ])("%s as object stays one", async (_, object, term) => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [{ subject: "Ana", predicate: "knows", object }]);
    expect((await listFacts(suite.memory, scope)).map((fact) => fact.object)).toEqual([term]);
  });

  test("a predicate with capitals, spaces and dashes is read as a word", async () => {
    const scope = suite.newScope();
    await writeTriples(suite.memory, scope, [anaLivesIn("Porto", { predicate: "Lives In-now" })]);
    const facts = await listFacts(suite.memory, scope, { predicate: "lives_in_now" });
    expect(facts).toHaveLength(1);
  });

  describeData(suite);
}

function describeData(suite: Suite): void {
  describe("structured data", () => {
    test("gives a fact for each value, its path as the predicate", async () => {
      const scope = suite.newScope();
      const data = { type: "city", name: "Porto", area: { parish: "Campanhã" }, people: 231_800 };
      const item = { content: { kind: "json", data } } as const;
      const { eventId } = await suite.memory.experience(scope, item, { wait: "consolidated" });
      const facts = await listFacts(suite.memory, scope, { subject: "Porto" });
      const told = facts.map(({ predicate, object, supports }) => [predicate, object, supports]);
      const literal = { type: "literal" };
      expect(told).toEqual(
        expect.arrayContaining([
          ["area.parish", { ...literal, datatype: "string", value: "Campanhã" }, [eventId]],
          ["people", { ...literal, datatype: "number", value: 231_800 }, [eventId]],
        ]),
      );
    });

    test("told later takes the place of what was told before", async () => {
      const scope = suite.newScope();
      for (const [day, plan] of ["free", "team"].entries()) {
        const content = { kind: "json", data: { plan } } as const;
        const context = { observedAt: `2026-03-0${day + 1}` };
        await suite.memory.experience(scope, { content, context }, { wait: "consolidated" });
      }
      const facts = await listFacts(suite.memory, scope, { predicate: "plan" });
      expect(facts.map(({ object }) => object)).toMatchObject([{ value: "team" }]);
    });
  });
}
