import { describe, expect, test } from "vitest";
import { answer, claim, readWithModel, say, toldAtMs } from "../../testing/read-with-model.ts";
import type { Extraction, ExtractionContext } from "../extractor.ts";

const earlier = say("My sister Eva has a dog, Rex.", { eventId: "evt_8" });
const context: ExtractionContext = {
  recent: [{ turn: earlier, claims: [] }],
  names: [
    { entityId: "ent_eva", name: "Eva", kind: "name", eventId: "evt_8" },
    { entityId: "ent_eva", name: "sister", kind: "role", eventId: "evt_8" },
  ],
};

async function claimsOf(text: string, ...drafts: readonly object[]): Promise<Extraction> {
  return (await readWithModel(() => answer(...drafts), say(text), { context })).result;
}

describe("what the model extractor makes of claims", () => {
  test.each([
    ["Eva", "ent_eva"],
    ["sister", "ent_eva"],
    ["user", "ent_ana"],
  ])("finds the subject %j", async (subject, id) => {
    const { claims, names } = await claimsOf("Now Porto.", claim({ subject }));
    expect(claims[0]?.subject.id).toBe(id);
    expect(names).toEqual([]);
  });

  test("makes new entities of new names and roles", async () => {
    const { names } = await claimsOf(
      "Tom and the neighbour live in Porto.",
      claim({ subject: "Tom" }),
      claim({ subject: "neighbour" }),
    );
    expect(names).toEqual([
      { entityId: "ent_tom", name: "Tom", kind: "name" },
      { entityId: "ent_neighbour", name: "neighbour", kind: "role" },
    ]);
  });

  test("takes an object that is known by name as that entity", async () => {
    const { claims } = await claimsOf("Eva!", claim({ predicate: "manager", object: "Eva" }));
    expect(claims[0]?.object).toEqual({ type: "entity", id: "ent_eva", name: "Eva" });
  });

  test("drops what nobody said", async () => {
    const { claims, names } = await claimsOf(
      "I live in Porto.",
      claim({ object: "Braga" }),
      claim({ subject: "Ludwig" }),
      claim({ predicate: "uses", object: "the" }),
      claim({}),
    );
    expect(claims.map(({ object }) => object)).toEqual([
      { type: "literal", datatype: "string", value: "Porto" },
    ]);
    expect(names).toEqual([]);
  });

  test("rests on the earlier turn that says what this one leaves out", async () => {
    const { claims } = await claimsOf(
      "He sleeps in my bed now.",
      claim({ subject: "user", predicate: "pet_name", object: "Rex" }),
    );
    expect(claims[0]?.restsOn).toEqual(["evt_8"]);
  });

  test("dates and inflected words may differ from how they were said", async () => {
    const { claims } = await claimsOf(
      "The demo is tomorrow, and I like running.",
      claim({ subject: "demo", predicate: "scheduled_for", object: "2026-03-06" }),
      claim({ predicate: "likes", object: "runs" }),
    );
    expect(claims).toHaveLength(2);
  });

  test("a retraction ends now or when it says, and may name no value", async () => {
    const { claims } = await claimsOf(
      "I don't live in Porto any more.",
      claim({ kind: "retraction" }),
      claim({ kind: "retraction", object: null, validTo: "2026-01" }),
      claim({ kind: "withdrawal", validTo: "2026-01" }),
    );
    expect(claims.map(({ kind, validToMs }) => [kind, validToMs])).toEqual([
      ["retraction", toldAtMs],
      ["retraction", Date.parse("2026-01-01")],
      ["withdrawal", null],
    ]);
  });

  test("what held only before ends by now, and began at an unknown time", async () => {
    const { claims } = await claimsOf(
      "I used to live in Porto.",
      claim({ holdsWhenTold: false }),
      claim({ validTo: "2024" }),
      claim({ validFrom: "2020", validTo: "2030" }),
    );
    expect(claims.map((each) => [each.validFromMs, each.validToMs, each.holdsWhenTold])).toEqual([
      [null, toldAtMs, false],
      [null, Date.parse("2024-01-01"), false],
      [Date.parse("2020-01-01"), Date.parse("2030-01-01"), true],
    ]);
  });

  test("keeps objects in the language of the turn", async () => {
    const { claims } = await claimsOf(
      "Ich bin gegen Nüsse allergisch, und ich mag 寿司.",
      claim({ predicate: "allergic_to", object: "Nüsse" }),
      claim({ predicate: "likes", object: "寿司", matter: "Essen" }),
    );
    expect(claims.map(({ object, cardinality, matter }) => [object, cardinality, matter])).toEqual([
      [{ type: "literal", datatype: "string", value: "Nüsse" }, "many", null],
      [{ type: "literal", datatype: "string", value: "寿司" }, "many", "Essen"],
    ]);
  });
});
