import { beforeAll, describe, expect, test } from "vitest";
import { shortFacts } from "../facts/list-facts.ts";
import type { Suite } from "../suite.ts";
import { describeMigratedAnswers } from "./describe-migrated-answers.ts";
import { migrate, migratedAt, type Migration, question } from "./migration.ts";

const postgres = "postgres 2024-01-01..2026-03-15";
const cockroach = "cockroachdb 2026-03-15..";

/** A service that moves from one database to another, and questions about it on both axes. */
export function describeMigration(suite: Suite): void {
  describe("a service that moves from postgres to cockroachdb", () => {
    const told: Migration = { scope: "", ids: [], beforeMove: "" };
    beforeAll(async () => Object.assign(told, await migrate(suite)));
    describeMigratedFacts(suite, told);
    describeMigratedRecall(suite, told);
    describeMigratedAnswers(suite, told);
  });
}

function describeMigratedFacts(suite: Suite, told: Migration): void {
  const facts = (filter: object): Promise<readonly string[]> =>
    shortFacts(suite.memory, told.scope, { subject: "ent_payments_service", ...filter });

  test("has cockroachdb now, and had postgres the day before", async () => {
    expect(await facts({})).toEqual([cockroach]);
    expect(await facts({ validAt: "2026-03-14" })).toEqual([postgres]);
    expect(await facts({ validAt: migratedAt })).toEqual([cockroach]);
    expect(await facts({ includeSuperseded: true })).toEqual(
      expect.arrayContaining([cockroach, postgres]),
    );
  });

  test("was believed to have postgres still, before the move was told", async () => {
    expect(await facts({ asOf: told.beforeMove })).toEqual(["postgres 2024-01-01.."]);
    expect(await facts({ asOf: "2026-03-14" })).toEqual([]);
  });

  test("has every value in its timeline, each ending where the next begins", async () => {
    const { timeline } = await suite.memory.factTimeline(told.scope, {
      subject: "ent_payments_service",
      predicate: "database",
    });
    const stretches = timeline.map(({ object, validFrom, validTo }) => [
      object,
      validFrom,
      validTo,
    ]);
    expect(stretches).toEqual([
      [literal("postgres"), "2024-01-01T00:00:00.000Z", "2026-03-15T10:00:00.000Z"],
      [literal("cockroachdb"), "2026-03-15T10:00:00.000Z", null],
    ]);
    expect(timeline.map(({ supports }) => supports)).toEqual(told.ids.map((id) => [id]));
  });
}

function describeMigratedRecall(suite: Suite, told: Migration): void {
  test.each([
    ["now", {}, ["cockroachdb"]],
    ["the day before", { asOfValid: "2026-03-14" }, ["postgres"]],
    ["within February", { validDuring: { from: "2026-02-01", to: "2026-03-01" } }, ["postgres"]],
    ["in a month, in words", { natural: "February 2026" }, ["postgres"]],
    [
      "within March, when both were used",
      { validDuring: { from: "2026-03-01", to: "2026-04-01" } },
      ["cockroachdb", "postgres"],
    ],
    ["of a day before anything was told", { asOf: "2026-03-14" }, []],
  ])("is recalled as it was %s", async (_, temporal, expected) => {
    const { layers } = await suite.memory.recall(told.scope, { query: question, temporal });
    const objects = layers.facts.map(({ object }) => object);
    expect(objects).toHaveLength(expected.length);
    expect(objects).toEqual(expect.arrayContaining(expected.map(literal)));
  });

  test("is recalled as it was known to be before the move was told", async () => {
    const temporal = { asOf: told.beforeMove };
    const { layers } = await suite.memory.recall(told.scope, { query: question, temporal });
    expect(layers.facts.map(({ object }) => object)).toEqual([literal("postgres")]);
    expect(layers.events.map(({ id }) => id)).not.toContain(told.ids[1]);
  });
}

function literal(value: string): object {
  return { type: "literal", datatype: "string", value };
}
