import type { ScopeSettings } from "@keepsake/core";
import { expect, test } from "vitest";
import { listBeliefs } from "../beliefs/list-beliefs.ts";
import { groupsOf } from "../episodes/list-episodes.ts";
import { listFacts } from "../facts/list-facts.ts";
import { listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { listConcepts, synthesize } from "../understanding/synthesize.ts";
import { type AgedScope, durationBetween } from "./aged-scopes.ts";

const nothing = { events: 0, episodes: 0, facts: 0, beliefs: 0, understanding: 0 };

type Retention = NonNullable<ScopeSettings["retention"]>;

/** What a sweep forgets of one layer, and leaves of the others. */
export function describeSweptLayers(suite: Suite, take: () => AgedScope): void {
  test("facts go as far as old events alone tell them, with what rests on them", async () => {
    const { scope, recent } = await sweep(suite, take(), {
      retained: (facts) => ({ facts }),
      deleted: { facts: 2, beliefs: 2, understanding: 1 },
    });
    const facts = await listFacts(suite.memory, scope);
    expect(facts.map(({ predicate }) => predicate).toSorted()).toEqual(["likes", "works_at"]);
    expect(facts.flatMap(({ supports }) => supports).toSorted()).toEqual(recent.toSorted());
    expect(await listBeliefs(suite.memory, scope)).toEqual([]);
    expect((await groupsOf(suite.memory, scope)).flat()).toHaveLength(5);
  });

  test("beliefs go and facts stay", async () => {
    const { scope } = await sweep(suite, take(), {
      retained: (beliefs) => ({ beliefs }),
      deleted: { beliefs: 2 },
    });
    expect(await listBeliefs(suite.memory, scope)).toEqual([]);
    expect(await listFacts(suite.memory, scope)).toHaveLength(3);
  });

  test("episodes lose their old events", async () => {
    const { scope, recent } = await sweep(suite, take(), {
      retained: (episodes) => ({ episodes }),
      deleted: { episodes: 1 },
    });
    expect(await groupsOf(suite.memory, scope)).toEqual([recent]);
    expect(await listFacts(suite.memory, scope)).toHaveLength(3);
  });

  test("understanding goes and is written again from what is recent", async () => {
    const { scope } = await sweep(suite, take(), {
      retained: (understanding) => ({ understanding }),
      deleted: { understanding: 1 },
    });
    expect(await listConcepts(suite.memory, scope)).toEqual([]);
    await synthesize(suite.memory, scope, { topics: ["Ana"], force: true });
    const concepts = JSON.stringify(await listConcepts(suite.memory, scope));
    expect(concepts).toContain("tea");
    expect(concepts).not.toContain("Porto");
  });

  test("a layer that is to outlive the events it rests on does not", async () => {
    await sweep(suite, take(), {
      retained: (events) => ({ events, facts: "P9D", beliefs: "P9D", understanding: "P9D" }),
      deleted: { events: 3, episodes: 1, facts: 2, beliefs: 2, understanding: 1 },
    });
  });
}

interface LayerSweep {
  readonly retained: (duration: string) => Retention;
  readonly deleted: Partial<typeof nothing>;
}

/** Sweeps a scope, looks at what it tells beforehand, then and once more, and gives the scope. */
async function sweep(
  suite: Suite,
  aged: AgedScope,
  { retained, deleted }: LayerSweep,
): Promise<AgedScope> {
  const { memory } = suite;
  const { scope } = aged;
  await synthesize(memory, scope, { topics: ["Ana"] });
  const retention = retained(await durationBetween(memory, aged));
  await memory.setSettings(scope, { retention });
  const foreseen = await memory.applyRetention(scope, { dryRun: true });
  const swept = await memory.applyRetention(scope);
  const again = await memory.applyRetention(scope, { dryRun: true });
  expect(swept.deleted).toEqual({ ...nothing, ...deleted });
  expect(foreseen).toEqual(swept);
  expect(again).toEqual({ scopes: [], deleted: nothing });
  expect(await listEvents(memory, scope)).toHaveLength(5 - swept.deleted.events);
  await memory.setSettings(scope, {});
  return aged;
}
