import type { JsonValue } from "@keepsake/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Extraction } from "../extractor.ts";
import { createJsonExtractor } from "./json-extractor.ts";

const toldAtMs = Date.parse("2026-03-05T14:00:00Z");

async function read(data: JsonValue): Promise<Extraction> {
  const turn = {
    eventId: "evt_9",
    scope: "org:acme/user:ana",
    content: { kind: "json", data } as const,
    modality: "observation",
    speaker: null,
    observedAtMs: toldAtMs,
  };
  const names = [{ entityId: "ent_rex_7", name: "Rex", kind: "name", eventId: "evt_1" } as const];
  return await createJsonExtractor().extract(turn, { recent: [], names });
}

/** Each claim as `subject predicate object cardinality`. */
async function readLines(data: JsonValue): Promise<readonly string[]> {
  const { claims } = await read(data);
  return claims.map(({ subject, predicate, object, cardinality }) => {
    const value = object?.type === "entity" ? object.id : `${object?.datatype}:${object?.value}`;
    return `${subject.id} ${predicate} ${value} ${cardinality}`;
  });
}

describe("the JSON extractor", () => {
  test("makes a claim of a field, fairly certain and from now on", async () => {
    expect(await read({ city: "Porto" })).toEqual({
      claims: [
        {
          kind: "assertion",
          subject: { id: "ent_ana", name: "ana" },
          predicate: "city",
          matter: null,
          cardinality: "one",
          object: { type: "literal", datatype: "string", value: "Porto" },
          corrects: null,
          validFromMs: toldAtMs,
          isFromStated: false,
          validToMs: null,
          holdsWhenTold: true,
          confidence: 0.9,
          restsOn: [],
        },
      ],
      names: [],
    });
  });

  test.each<[JsonValue, readonly string[]]>([
    [{ address: { city: "Porto" } }, ["ent_ana address.city string:Porto one"]],
    [{ jobTitle: "Chemist" }, ["ent_ana job_title string:Chemist one"]],
    [
      { "Lives In": "Porto", "e-mail": "a@b.pt" },
      ["ent_ana lives_in string:Porto one", "ent_ana e_mail string:a@b.pt one"],
    ],
    [{ age: 41, active: false }, ["ent_ana age number:41 one", "ent_ana active boolean:false one"]],
    [{ born: "1985-03-05" }, ["ent_ana born date:1985-03-05 one"]],
    [{ seen: "2026-03-05T10:00:00Z" }, ["ent_ana seen date:2026-03-05T10:00:00Z one"]],
    [
      { born: "1985-13-05", code: "1985-03-05-7" },
      ["ent_ana born string:1985-13-05 one", "ent_ana code string:1985-03-05-7 one"],
    ],
    [{ speaks: "French" }, ["ent_ana speaks string:French many"]],
    [{ tags: ["a", 2, null] }, ["ent_ana tags string:a many", "ent_ana tags number:2 many"]],
    [
      { orders: [{ item: "pen" }, { item: "cup" }] },
      ["ent_ana orders.item string:pen many", "ent_ana orders.item string:cup many"],
    ],
    [
      { id: 7, name: "Ana", city: "Porto" },
      ["ent_ana id number:7 one", "ent_ana name string:Ana one", "ent_ana city string:Porto one"],
    ],
  ])("reads %j", async (data, lines) => {
    expect(await readLines(data)).toEqual(lines);
  });

  test("takes the named objects of an array as entities, known ones as themselves", async () => {
    const data = {
      pets: [
        { name: "Rex", kind: "dog" },
        { id: 12, name: "Tom", toys: ["ball"] },
      ],
    };
    expect(await readLines(data)).toEqual([
      "ent_ana pets ent_rex_7 many",
      "ent_rex_7 kind string:dog one",
      "ent_ana pets ent_tom many",
      "ent_tom id number:12 one",
      "ent_tom toys string:ball many",
    ]);
    const { names } = await read(data);
    expect(names).toEqual([{ entityId: "ent_tom", name: "Tom", kind: "name" }]);
  });

  test("takes an object with a type and a name as about what it names", async () => {
    const data = { type: "service", name: "Payments", owner: { name: "Eva" } };
    expect(await readLines(data)).toEqual([
      "ent_payments type string:service one",
      "ent_payments owner.name string:Eva one",
    ]);
  });

  test("takes the objects of a list as entities", async () => {
    const data = [
      { id: "a7", city: "Porto" },
      { id: "b8", city: "Faro" },
    ];
    expect(await readLines(data)).toEqual([
      "ent_a7 city string:Porto one",
      "ent_b8 city string:Faro one",
    ]);
  });

  test.each<JsonValue>([
    null,
    "Porto",
    ["Porto"],
    {},
    { a: null, b: " ", c: "x".repeat(257), d: [], e: {} },
    { "": "Porto", "?": 1 },
    { ["x".repeat(129)]: 1 },
  ])("reads nothing out of %j", async (data) => {
    expect(await readLines(data)).toEqual([]);
  });

  test("takes 100 claims and no more", async () => {
    expect(await readLines({ tags: Array.from({ length: 500 }, (_, n) => n) })).toHaveLength(100);
  });

  test("reads any data without failing, the same each time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (value) => {
        const data: JsonValue = JSON.parse(JSON.stringify(value));
        const first = await read(data);
        expect(await read(data)).toEqual(first);
        expect(first.claims.every(({ predicate }) => predicate !== "")).toBe(true);
      }),
    );
  });
});
