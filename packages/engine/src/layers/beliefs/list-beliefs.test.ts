import { setTimeout as delay } from "node:timers/promises";
import {
  type Belief,
  type BeliefFilter,
  type ExperienceTriple,
  NotFoundError,
  type Page,
} from "@keepsake/core";
import { expect, test } from "vitest";
import { createMemoryStorage } from "../../storage/memory/memory-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import { remember } from "../../testing/remember.ts";
import { buildBeliefs } from "./build-beliefs.ts";
import { explainBelief } from "./explain-belief.ts";
import { listBeliefs } from "./list-beliefs.ts";

const scope = "user:ana";

function list(storage: Storage, filter: BeliefFilter = {}): Promise<Page<Belief>> {
  const readPage = (next: BeliefFilter): Promise<Page<Belief>> => list(storage, next);
  return listBeliefs(storage, scope, { filter, readPage });
}

async function claims(storage: Storage, filter: BeliefFilter = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { claim } of await list(storage, filter)) {
    found.push(claim);
  }
  return found;
}

/** Said on a day of 2025: `03-05`. */
function said(day: string, subject: string, rest: readonly [string, string]): ExperienceTriple {
  const [predicate, name] = rest;
  const object = { type: "entity", id: name, name } as const;
  const triple = { subject, predicate, object, confidence: 0.9 };
  return { triple, observedAt: `2025-${day}T10:00:00Z` };
}

async function openHouse(): Promise<{ storage: Storage; ids: readonly string[] }> {
  const storage = createMemoryStorage();
  const ids = await remember(storage, scope, [
    said("01-01", "Ana", ["lives_in", "Lisbon"]),
    said("02-01", "Ana", ["lives_in", "Porto"]),
    said("03-01", "Ana", ["lives_in", "Porto"]),
    said("03-02", "Bo", ["works_at", "Acme"]),
    said("03-03", "Clara", ["likes", "tea"]),
    said("03-04", "Clara", ["likes", "tea"]),
    said("03-05", "Clara", ["likes", "tea"]),
  ]);
  return { storage, ids };
}

test("what several events tell is believed, the most certain first", async () => {
  const { storage } = await openHouse();
  expect(await claims(storage)).toEqual(["Clara likes tea", "Ana lives in Porto"]);
  expect(await claims(storage, { limit: 1 })).toEqual(["Clara likes tea", "Ana lives in Porto"]);
});

test("beliefs are found by whom they are about and how they stand", async () => {
  const { storage } = await openHouse();
  expect(await claims(storage, { about: "ANA" })).toEqual(["Ana lives in Porto"]);
  expect(await claims(storage, { about: "ent_clara" })).toEqual(["Clara likes tea"]);
  expect(await claims(storage, { about: "Dora" })).toEqual([]);
  expect(await claims(storage, { stance: "likely_true" })).toEqual(["Ana lives in Porto"]);
  expect(await claims(storage, { minConfidence: 0.85 })).toEqual(["Clara likes tea"]);
});

test("nothing was believed before it was known", async () => {
  const { storage } = await openHouse();
  expect(await claims(storage, { asOf: "2025-03-04" })).toEqual([]);
  await expect(claims(storage, { asOf: "soon" })).rejects.toMatchObject({ field: "asOf" });
});

test("building beliefs counts what was weighed", async () => {
  const { storage } = await openHouse();
  const { items, ...counts } = await buildBeliefs(storage, scope);
  expect(counts).toEqual({ built: 2, factsScanned: 4, groupsConsidered: 3, groupsRejected: 1 });
  expect(items.map(({ claim }) => claim)).toEqual(["Clara likes tea", "Ana lives in Porto"]);
});

test("why something is believed leads down to the events", async () => {
  const { storage, ids } = await openHouse();
  const { items } = await list(storage, { about: "Ana" });
  const why = await explainBelief(storage, items[0]?.id ?? "");
  expect(why.belief).toEqual(items[0]);
  expect(why.narrative).toBe(
    "Ana lives in Porto (likely true, 0.82): said on 2025-02-01 and again on 2025-03-01; " +
      "Lisbon, said on 2025-01-01, ended on 2025-02-01.",
  );
  const events = why.supportGraph.nodes.filter(({ type }) => type === "event");
  expect(events.map(({ id }) => id)).toEqual([ids[1], ids[2]]);
});

test("a belief keeps its id when its claim ends, and is told as ended", async () => {
  const { storage } = await openHouse();
  const { items } = await list(storage, { about: "Ana" });
  // What was known for less than the clock tells leaves no version.
  await delay(2);
  await remember(storage, scope, [said("04-01", "Ana", ["lives_in", "Faro"])]);
  expect(await claims(storage, { about: "Ana" })).toEqual([]);
  const why = await explainBelief(storage, items[0]?.id ?? "");
  expect(why.belief).toMatchObject({ id: items[0]?.id, validTo: "2025-04-01T10:00:00.000Z" });
  expect(why.narrative).toContain("it ended on 2025-04-01: Ana lives in Faro");
});

test("a belief ends with the evidence that is forgotten", async () => {
  const { storage, ids } = await openHouse();
  const { items } = await list(storage, { about: "Ana" });
  await storage.forgetEvents(scope, { ids: [ids[2] ?? ""] });
  await remember(storage, scope, []);
  expect(await claims(storage, { about: "Ana" })).toEqual([]);
  await expect(explainBelief(storage, items[0]?.id ?? "")).rejects.toThrow(NotFoundError);
});

test.each(["belief_none", "fact_none", ""])("there is no belief %j", async (id) => {
  const { storage } = await openHouse();
  await expect(explainBelief(storage, id)).rejects.toThrow(NotFoundError);
});
