import { beforeAll, describe, expect, test } from "vitest";
import { collect, idsOf } from "../list-events.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";
import { listBeliefs } from "./list-beliefs.ts";

const observedAt = "2026-03-05";
const ana = anaLivesIn("Porto", { observedAt });
const rui = anaLivesIn("Faro", { observedAt, subject: "Rui" });
const eva = anaLivesIn("Tavira", { observedAt, subject: "Eva", confidence: 0.3 });

/** Narrowing a listing of beliefs. */
export function describeBeliefFilters(suite: Suite): void {
  describe("filters", () => {
    let scope = "";
    beforeAll(async () => {
      scope = suite.newScope();
      await writeTriples(suite.memory, scope, [ana, ana, rui, rui, rui, rui, eva, eva]);
    });

    const names = async (filter: object): Promise<readonly string[]> =>
      (await listBeliefs(suite.memory, scope, filter)).map(({ about }) => about.name);

    test.each([
      ["the most certain come first", {}, ["Rui", "Ana", "Eva"]],
      ["about somebody by name", { about: "ANA" }, ["Ana"]],
      ["about somebody by id", { about: "ent_rui" }, ["Rui"]],
      ["about nobody known", { about: "Bob" }, []],
      ["of some certainty", { minConfidence: 0.75 }, ["Rui", "Ana"]],
      ["that are doubted", { stance: "contradicts" }, []],
      ["of a time before anything was known", { asOf: "2026-03-06" }, []],
    ])("%s", async (_, filter, expected) => {
      expect(await names(filter)).toEqual(expected);
    });

    test("a stance is that of each belief", async () => {
      const all = await listBeliefs(suite.memory, scope);
      for (const { stance } of all) {
        const found = await listBeliefs(suite.memory, scope, { stance });
        expect(found).toEqual(all.filter((belief) => belief.stance === stance));
      }
    });

    test("pages give each belief once, in order", async () => {
      const all = idsOf(await listBeliefs(suite.memory, scope));
      const first = await suite.memory.beliefs(scope, { limit: 1 });
      expect([first.items.length, first.hasMore]).toEqual([1, true]);
      expect(idsOf(await collect(first))).toEqual(all);
      const cursor = first.nextCursor ?? "";
      await expectRefusal(suite.memory.beliefs(scope, { about: "Ana", cursor }), "cursor");
      await expectRefusal(suite.memory.facts(scope, { cursor }), "cursor");
    });
  });
}
