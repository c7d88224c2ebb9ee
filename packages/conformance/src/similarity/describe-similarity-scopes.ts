import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  arbitraryScopePair,
  scopePairExamples,
  withinScope,
} from "../arbitrary/arbitrary-scope-pair.ts";
import type { Suite } from "../suite.ts";
import { embed, nearestTexts } from "./embedded-items.ts";

/** Which scopes vectors are compared in, and what becomes of those of forgotten events. */
export function describeSimilarityScopes(suite: Suite): void {
  const embedding = embed(1, 0);

  test("a view compares the scope itself, those that enclose it, or those below it", async () => {
    const scope = suite.newScope();
    const [org = ""] = scope.split("/");
    const below = `${scope}/agent:a`;
    for (const path of [org, scope, below, `${org}/user:bo`]) {
      await suite.memory.experience(path, { text: path, embedding });
    }
    const find = async (view?: "local" | "holistic" | "descend"): Promise<readonly string[]> =>
      await nearestTexts(suite, scope, { embedding, view });
    expect(await find()).toEqual([scope]);
    expect(await find("local")).toEqual([scope]);
    expect(await find("holistic")).toEqual([scope, org]);
    expect(await find("descend")).toEqual([below, scope]);
    expect(await nearestTexts(suite, suite.newScope(), { embedding })).toEqual([]);
  });

  test("a scope finds by vectors what its view covers of another one, and nothing else", async () => {
    const property = fc.asyncProperty(arbitraryScopePair, async (generated) => {
      const { mine, other, relation } = withinScope(suite.newScope(), generated);
      const { eventId } = await suite.memory.experience(other, { text: "Theirs.", embedding });
      const sealed = suite.memory.scope(mine);
      const covers = { local: null, holistic: "above", descend: "below" } as const;
      for (const view of ["local", "holistic", "descend"] as const) {
        const found = await sealed.similar({ embedding, view, limit: 500 });
        const expected = covers[view] === relation ? [eventId] : [];
        expect(found.map(({ event }) => event.id)).toEqual(expected);
      }
      expect(await sealed.embeddings([eventId])).toEqual([]);
    });
    await suite.check(property, scopePairExamples);
  });

  test("what was forgotten is found no longer, and what was written since is", async () => {
    const scope = suite.newScope();
    const write = async (text: string): Promise<string> =>
      (await suite.memory.experience(scope, { text, embedding })).eventId;
    const [first, second] = [await write("first"), await write("second")];
    expect(await nearestTexts(suite, scope, { embedding })).toEqual(["second", "first"]);
    await suite.memory.forget(scope, { selector: { memoryIds: [first] } });
    await write("third");
    expect(await nearestTexts(suite, scope, { embedding })).toEqual(["third", "second"]);
    expect(await suite.memory.embeddings(scope, [first, second])).toHaveLength(1);
    await suite.memory.forget(scope, { confirmAll: true });
    expect(await nearestTexts(suite, scope, { embedding })).toEqual([]);
    await write("fourth");
    expect(await nearestTexts(suite, scope, { embedding })).toEqual(["fourth"]);
  });
}
