import { describe, expect, test } from "vitest";
import { listBeliefs } from "../beliefs/list-beliefs.ts";
import { listEpisodes } from "../episodes/list-episodes.ts";
import type { Suite } from "../suite.ts";
import { anaLivesIn } from "../write-triples.ts";

/** Deriving layers on demand. */
export function describeBuilding(suite: Suite): void {
  describe("building", () => {
    test("episodes are built at once, and told", async () => {
      const scope = suite.newScope();
      const items = [1, 2, 3].map((day) => ({
        text: `Day ${day}.`,
        observedAt: `2026-03-0${day}`,
      }));
      await suite.memory.experienceBulk(scope, items);
      const built = await suite.memory.buildEpisodes(scope);
      expect(built.built).toBe(3);
      expect(built.items).toEqual(await listEpisodes(suite.memory, scope));
    });

    test("beliefs are built of all that was written before, and told", async () => {
      const scope = suite.newScope();
      const told = ["Porto", "Porto", "Acme"].map((object, index) => ({
        triple: anaLivesIn(object, { predicate: index < 2 ? "lives_in" : "works_at" }),
      }));
      await suite.memory.experienceBulk(scope, told);
      const built = await suite.memory.buildBeliefs(scope);
      expect(built).toMatchObject({
        built: 1,
        factsScanned: 2,
        groupsConsidered: 2,
        groupsRejected: 1,
      });
      expect(built.items).toEqual(await listBeliefs(suite.memory, scope));
    });

    test("of a scope that nobody used nothing is built", async () => {
      const scope = suite.newScope();
      expect(await suite.memory.buildEpisodes(scope)).toEqual({ built: 0, items: [] });
      expect(await suite.memory.buildBeliefs(scope)).toMatchObject({ built: 0, items: [] });
    });
  });
}
