import type { Triple } from "@keepsake/core";
import { expect, test } from "vitest";
import type { EntityName, Extraction } from "../extractor.ts";
import { createTripleExtractor } from "./triple-extractor.ts";

const toldAtMs = Date.parse("2026-03-05T14:00:00Z");
const lives = { subject: "Ana", predicate: "lives_in", object: "Porto" };

const known: readonly EntityName[] = [
  { entityId: "ent_ana_lima", name: "Ana Lima", kind: "name", eventId: "evt_1" },
  { entityId: "ent_ana_lima", name: "Ana", kind: "alias", eventId: "evt_2" },
  { entityId: "ent_eva", name: "Eva", kind: "name", eventId: "evt_3" },
  { entityId: "ent_eva", name: "sister", kind: "role", eventId: "evt_3" },
];

async function read(triple: Triple, names: readonly EntityName[] = []): Promise<Extraction> {
  const turn = {
    eventId: "evt_9",
    scope: "org:acme/user:ben",
    content: { kind: "triple", triple } as const,
    modality: "observation",
    speaker: null,
    observedAtMs: toldAtMs,
  };
  return await createTripleExtractor().extract(turn, { recent: [], names });
}

async function readClaim(triple: Triple): Promise<Extraction["claims"][number]> {
  const { claims } = await read(triple, known);
  const [claim] = claims;
  if (claim === undefined || claims.length !== 1) {
    throw new Error(`${claims.length} claims`);
  }
  return claim;
}

test("a triple is one claim, certain and from now on", async () => {
  expect(await read(lives)).toEqual({
    claims: [
      {
        kind: "assertion",
        subject: { id: "ent_ana", name: "Ana" },
        predicate: "lives_in",
        matter: null,
        cardinality: "one",
        object: { type: "literal", datatype: "string", value: "Porto" },
        corrects: null,
        validFromMs: toldAtMs,
        isFromStated: false,
        validToMs: null,
        holdsWhenTold: true,
        confidence: 1,
        restsOn: [],
      },
    ],
    names: [{ entityId: "ent_ana", name: "Ana", kind: "name" }],
  });
});

test.each([
  ["ANA", "ent_ana_lima", "Ana Lima"],
  ["ent_ana_lima", "ent_ana_lima", "Ana Lima"],
  [" eva ", "ent_eva", "Eva"],
  ["user", "ent_ben", "ben"],
])("the subject %j is found among the known ones", async (subject, id, name) => {
  const { claims, names } = await read({ ...lives, subject }, known);
  expect(claims[0]?.subject).toEqual({ id, name });
  expect(names).toEqual([]);
});

test("a role is no name that data may use", async () => {
  expect((await readClaim({ ...lives, subject: "sister" })).subject.id).toBe("ent_sister");
});

test.each<[Triple["subject"], string, string]>([
  [{ type: "entity", id: "ent_tom", name: "Tom" }, "ent_tom", "Tom"],
  [{ type: "entity", id: "ent_tom_lee" }, "ent_tom_lee", "tom lee"],
  [{ type: "entity", id: "Tom Lee" }, "ent_tom_lee", "Tom Lee"],
  [{ type: "entity", id: "crm-7", name: "Tom" }, "ent_crm_7", "Tom"],
  [{ type: "literal", value: 4711 }, "ent_4711", "4711"],
])("a new subject %j gets its id", async (subject, id, name) => {
  expect((await readClaim({ ...lives, subject })).subject).toEqual({ id, name });
});

test("another name of a known entity is reported as an alias", async () => {
  const subject = { type: "entity", id: "ent_eva", name: "Evie" } as const;
  const { claims, names } = await read({ ...lives, subject }, known);
  expect(claims[0]?.subject).toEqual({ id: "ent_eva", name: "Eva" });
  expect(names).toEqual([{ entityId: "ent_eva", name: "Evie", kind: "alias" }]);
});

test.each<[Triple["object"], unknown]>([
  ["Eva", { type: "literal", datatype: "string", value: "Eva" }],
  [" 41 ", { type: "literal", datatype: "string", value: "41" }],
  [41, { type: "literal", datatype: "number", value: 41 }],
  [false, { type: "literal", datatype: "boolean", value: false }],
  [
    { type: "literal", datatype: "number", value: "41" },
    { type: "literal", datatype: "number", value: 41 },
  ],
  [
    { type: "literal", datatype: "boolean", value: "true" },
    { type: "literal", datatype: "boolean", value: true },
  ],
  [
    { type: "literal", datatype: "date", value: "2026-03-05" },
    { type: "literal", datatype: "date", value: "2026-03-05" },
  ],
  [
    { type: "entity", id: "eva" },
    { type: "entity", id: "ent_eva", name: "Eva" },
  ],
])("the object %j becomes a term", async (object, term) => {
  expect((await readClaim({ ...lives, object })).object).toEqual(term);
});

test.each([
  ["Lives-In", "lives_in", "one"],
  [" works  at ", "works_at", "one"],
  ["Speaks", "speaks", "many"],
  ["address.city", "address.city", "one"],
])("the predicate %j is kept as %s, with %s value at a time", async (given, predicate, number) => {
  const claim = await readClaim({ ...lives, predicate: given });
  expect(claim).toMatchObject({ predicate, cardinality: number });
});

test("stated times are the times of the claim", async () => {
  const claim = await readClaim({ ...lives, validFrom: "2020-01-01", validTo: "2027-01-01" });
  expect(claim).toMatchObject({
    validFromMs: Date.parse("2020-01-01"),
    isFromStated: true,
    validToMs: Date.parse("2027-01-01"),
    holdsWhenTold: true,
  });
});

test("what was over when it was told began at an unknown time", async () => {
  const claim = await readClaim({ ...lives, validTo: "2024-01-01" });
  expect(claim).toMatchObject({ validFromMs: null, isFromStated: false, holdsWhenTold: false });
});

test("a retraction ends when it says, or else when it is told", async () => {
  const told = await readClaim({ ...lives, retracts: true });
  expect(told).toMatchObject({ kind: "retraction", validFromMs: null, validToMs: toldAtMs });
  const stated = await readClaim({ ...lives, retracts: true, validTo: "2026-01-01" });
  expect(stated.validToMs).toBe(Date.parse("2026-01-01"));
});

test("a correction names the value it replaces, with its own certainty", async () => {
  const claim = await readClaim({ ...lives, corrects: "Braga", confidence: 0.4 });
  expect(claim).toMatchObject({
    kind: "assertion",
    corrects: { type: "literal", datatype: "string", value: "Braga" },
    confidence: 0.4,
  });
});

test("what is no triple says nothing", async () => {
  const turn = {
    eventId: "evt_9",
    scope: "user:ana",
    content: { kind: "text", text: "Ana lives in Porto" } as const,
    modality: "observation",
    speaker: null,
    observedAtMs: toldAtMs,
  };
  const extraction = await createTripleExtractor().extract(turn, { recent: [], names: [] });
  expect(extraction).toEqual({ claims: [], names: [] });
});
