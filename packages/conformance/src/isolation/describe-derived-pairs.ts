import type { Memory } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  arbitraryScopePair,
  type ScopePair,
  scopePairExamples,
  withinScope,
} from "../arbitrary/arbitrary-scope-pair.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, type ToldTriple, writeTriples } from "../write-triples.ts";

const views = ["local", "holistic", "descend"] as const;

/** What is derived of one scope and what reads of another show of it. */
export function describeDerivedPairs(suite: Suite): void {
  test("no layer shows another scope, save above in the holistic view and below in descend", async () => {
    const property = fc.asyncProperty(arbitraryScopePair, async (generated) => {
      const pair = withinScope(suite.newScope(), generated);
      await fill(suite.memory, pair.mine, "Faro");
      await fill(suite.memory, pair.other, "Tavira");
      for (const view of views) {
        const shown = [pair.mine];
        const isCovered =
          (view === "holistic" && pair.relation === "above") ||
          (view === "descend" && pair.relation === "below");
        const expected = new Set(isCovered ? [...shown, pair.other] : shown);
        for (const [layer, scopes] of await readScopes(suite.memory, pair, view)) {
          expect([layer, view, scopes]).toEqual([layer, view, expected]);
        }
      }
    });
    await suite.check(property, scopePairExamples.slice(0, 6));
  });

  test("what is told in one scope ends and corrects nothing in another", async () => {
    const property = fc.asyncProperty(arbitraryScopePair, async (generated) => {
      const { mine, other } = withinScope(suite.newScope(), generated);
      await writeTriples(suite.memory, mine, [anaLivesIn("Faro", { observedAt: "2026-03-05" })]);
      const before = (await suite.memory.facts(mine)).items;
      await writeTriples(suite.memory, other, [
        anaLivesIn("Tavira", { observedAt: "2026-04-05" }),
        anaLivesIn("Faro", { retracts: true, observedAt: "2026-04-05" }),
        anaLivesIn("Olhão", { corrects: "Faro", observedAt: "2026-04-05" }),
      ]);
      expect((await suite.memory.facts(mine)).items).toEqual(before);
      await suite.memory.forget(other, { confirmAll: true });
      expect((await suite.memory.facts(mine)).items).toEqual(before);
    });
    await suite.check(property, scopePairExamples);
  });

  describeIds(suite);
}

function describeIds(suite: Suite): void {
  test("a sealed memory reads no record by its id that its scope does not see", async () => {
    const property = fc.asyncProperty(arbitraryScopePair, async (generated) => {
      const pair = withinScope(suite.newScope(), generated);
      const { memory } = suite;
      await fill(memory, pair.other, "Tavira");
      const sealed = memory.scope(pair.mine);
      const [episode] = (await memory.episodes(pair.other)).items;
      const [fact] = (await memory.facts(pair.other)).items;
      const [belief] = (await memory.beliefs(pair.other)).items;
      const { jobId } = await memory.synthesize(pair.other);
      const reads = [
        () => sealed.episode(episode?.id ?? ""),
        () => sealed.fact(fact?.id ?? ""),
        () => sealed.beliefWhy(belief?.id ?? ""),
        () => sealed.synthesisJob(jobId),
      ];
      for (const read of reads) {
        if (pair.relation === "above") {
          await expect(read()).resolves.toBeDefined();
        } else {
          const error = await memoryErrorOf(read());
          expect(error).toMatchObject({ name: "NotFoundError", status: 404 });
          expect(error.message).not.toContain(pair.other);
        }
      }
    });
    await suite.check(property, scopePairExamples.slice(-3));
  });
}

/** Two facts, one of them believed, their episode, and a summary. */
async function fill(memory: Memory, scope: string, home: string): Promise<void> {
  const told: readonly ToldTriple[] = [
    anaLivesIn(home, { observedAt: "2026-03-05" }),
    anaLivesIn(home, { observedAt: "2026-03-05" }),
    anaLivesIn("Acme", { predicate: "works_at", observedAt: "2026-03-05" }),
  ];
  await writeTriples(memory, scope, told);
  await synthesize(memory, scope);
}

/** The scopes that each list, and each layer of a recall, shows records of. */
async function readScopes(
  memory: Memory,
  { mine }: ScopePair,
  view: (typeof views)[number],
): Promise<readonly (readonly [string, ReadonlySet<string>])[]> {
  const { timeline } = await memory.factTimeline(mine, { subject: "Ana", view });
  const { layers } = await memory.recall(mine, { query: "Where does Ana live?", view });
  const lists: Readonly<Record<string, readonly { readonly scope: string }[]>> = {
    facts: (await memory.facts(mine, { view, includeSuperseded: true })).items,
    timeline,
    beliefs: (await memory.beliefs(mine, { view })).items,
    episodes: (await memory.episodes(mine, { view })).items,
    understanding: (await memory.understanding(mine, { view })).items,
    "recalled events": layers.events,
    "recalled facts": layers.facts,
    "recalled beliefs": layers.beliefs,
    "recalled episodes": layers.episodes,
    "recalled understanding": layers.understanding,
  };
  return Object.entries(lists).map(([name, records]) => [
    name,
    new Set(records.map(({ scope }) => scope)),
  ]);
}
