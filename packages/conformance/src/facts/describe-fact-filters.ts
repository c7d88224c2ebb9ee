import type { FactFilter } from "@keepsake/core";
import { beforeAll, describe, expect, test } from "vitest";
import { collect, idsOf } from "../list-events.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { type ToldTriple, writeTriples } from "../write-triples.ts";
import { listFacts, shortFacts } from "./list-facts.ts";

const service = { type: "entity", id: "ent_payments_service", name: "payments service" } as const;

const told: readonly ToldTriple[] = [
  { subject: "Ana", predicate: "lives_in", object: "Lisbon", observedAt: "2025-01-01" },
  { subject: "Ana", predicate: "lives_in", object: "Porto", observedAt: "2026-03-05" },
  { subject: "Ana", predicate: "age", object: 41, confidence: 0.4, observedAt: "2026-03-06" },
  { subject: service, predicate: "database", object: "postgres", observedAt: "2026-01-01" },
  { subject: service, predicate: "owner", object: { type: "entity", id: "ent_ana", name: "Ana" } },
];

const porto = "Porto 2026-03-05..";
const lisbon = "Lisbon 2025-01-01..2026-03-05";
/** What was known before the next statement was read. */
const briefly = "Lisbon 2025-01-01..";
const age = "41 2026-03-06..";
const postgres = "postgres 2026-01-01..";

const cases: readonly (readonly [string, FactFilter, readonly string[]])[] = [
  ["a subject goes by its name", { subject: "Ana" }, [age, porto]],
  ["a name counts in any case", { subject: "ANA", predicate: "age" }, [age]],
  ["a subject goes by its id", { subject: "ent_ana", predicate: "lives_in" }, [porto]],
  [
    "an id is given by the caller",
    { subject: "ent_payments_service", predicate: "database" },
    [postgres],
  ],
  [
    "a name of several words counts",
    { subject: "Payments Service", predicate: "database" },
    [postgres],
  ],
  ["an unknown subject has no facts", { subject: "Rui" }, []],
  ["an unknown predicate has no facts", { predicate: "lives" }, []],
  ["an object goes by its text, in any case", { object: "porto" }, [porto]],
  ["an object that is a number goes by its text", { object: "41" }, [age]],
  ["a subject is no object", { object: "postgres", subject: "Ana" }, []],
  ["what is over is left out", { object: "Lisbon" }, []],
  ["what held is there at its time", { object: "Lisbon", validAt: "2025-06-01" }, [lisbon]],
  ["a start is inclusive", { predicate: "lives_in", validAt: "2026-03-05" }, [porto]],
  ["an end is exclusive", { predicate: "lives_in", validAt: "2026-03-04T23:59:59.999Z" }, [lisbon]],
  ["nothing holds before it is known to", { predicate: "lives_in", validAt: "2024-12-31" }, []],
  [
    "what is over is given on request",
    { subject: "Ana", predicate: "lives_in", includeSuperseded: true },
    [porto, lisbon],
  ],
  ["what is unsure is left out on request", { subject: "Ana", minConfidence: 0.5 }, [porto]],
  ["a confidence just reached is enough", { subject: "Ana", minConfidence: 0.4 }, [age, porto]],
  ["nothing was known before anything was told", { asOf: "2026-03-06" }, []],
];

/** Narrowing a listing of facts. */
export function describeFactFilters(suite: Suite): void {
  describe("filters", () => {
    let scope = "";
    beforeAll(async () => {
      scope = suite.newScope();
      await writeTriples(suite.memory, scope, told);
    });

    test.each(cases)("%s", async (_, filter, expected) => {
      const found = await shortFacts(suite.memory, scope, filter);
      // A version may have been known for a moment while the statements were read.
      expect(found.filter((fact) => fact !== briefly)).toEqual(expected);
    });

    test("an object that is an entity goes by its id and its name", async () => {
      for (const object of ["ent_ana", "ana"]) {
        const facts = await listFacts(suite.memory, scope, { object });
        expect(facts.map(({ predicate }) => predicate)).toEqual(["owner"]);
      }
    });

    test("pages give each fact once, in order, with cursors and with for await", async () => {
      const all = idsOf(await listFacts(suite.memory, scope, { includeSuperseded: true }));
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBeGreaterThanOrEqual(5);
      const first = await suite.memory.facts(scope, { includeSuperseded: true, limit: 2 });
      expect([idsOf(first.items), first.hasMore]).toEqual([all.slice(0, 2), true]);
      expect(idsOf(await collect(first))).toEqual(all);
      const filter = { includeSuperseded: true, limit: 500, cursor: first.nextCursor ?? "" };
      const rest = await suite.memory.facts(scope, filter);
      expect([idsOf(rest.items), rest.nextCursor]).toEqual([all.slice(2), null]);
    });

    test("a cursor of another list is refused", async () => {
      const { nextCursor } = await suite.memory.facts(scope, { limit: 1 });
      const cursor = nextCursor ?? "";
      await expectRefusal(suite.memory.facts(scope, { predicate: "age", cursor }), "cursor");
      await expectRefusal(suite.memory.facts(suite.newScope(), { cursor }), "cursor");
      await expectRefusal(suite.memory.conflicts(scope, { cursor }), "cursor");
      await expectRefusal(suite.memory.facts(scope, { cursor: "nonsense" }), "cursor");
    });
  });
}
