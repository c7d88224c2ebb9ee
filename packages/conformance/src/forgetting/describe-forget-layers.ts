import type { ForgetRequest, Layer } from "@keepsake/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryArrival } from "../arbitrary/arbitrary-triples.ts";
import { listBeliefs } from "../beliefs/list-beliefs.ts";
import { groupsOf } from "../episodes/list-episodes.ts";
import { listFacts, shortFacts } from "../facts/list-facts.ts";
import { idsOf, listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { listConcepts, synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";

const porto = anaLivesIn("Porto", { observedAt: "2026-03-05" });
const works = anaLivesIn("Acme", { predicate: "works_at", observedAt: "2026-03-05" });
const nothing = { events: 0, episodes: 0, facts: 0, beliefs: 0, understanding: 0 };

/** Forgetting what was derived from events that stay. */
export function describeForgetLayers(suite: Suite): void {
  describe("of single layers", () => {
    test("facts go with the beliefs and concepts that rest on them, and come no more", async () => {
      const { scope, ids } = await livePorto(suite);
      const { deleted } = await forget(suite, scope, { ids, layers: ["facts"] });
      expect(deleted).toEqual({ ...nothing, facts: 1, beliefs: 1, understanding: 1 });
      await deriveMore(suite, scope);
      expect(await shortFacts(suite.memory, scope)).toEqual(["Acme 2026-03-05.."]);
      expect(await listBeliefs(suite.memory, scope)).toEqual([]);
      expect((await groupsOf(suite.memory, scope)).flat()).toHaveLength(3);
    });

    test("beliefs go and the facts stay", async () => {
      const { scope, ids } = await livePorto(suite);
      const [belief] = await listBeliefs(suite.memory, scope);
      const { deleted } = await forget(suite, scope, { ids, layers: ["beliefs"] });
      expect(deleted).toEqual({ ...nothing, beliefs: 1 });
      await deriveMore(suite, scope);
      expect(await listBeliefs(suite.memory, scope)).toEqual([]);
      expect((await suite.memory.buildBeliefs(scope)).built).toBe(0);
      expect((await suite.memory.recall(scope, "Porto")).layers.beliefs).toEqual([]);
      const error = await memoryErrorOf(suite.memory.beliefWhy(belief?.id ?? ""));
      expect(error.name).toBe("NotFoundError");
      expect(await shortFacts(suite.memory, scope)).toEqual([
        "Porto 2026-03-05..",
        "Acme 2026-03-05..",
      ]);
    });

    describeOtherLayers(suite);
    describeStandingEvents(suite);
    describeComingBack(suite);
  });
}

function describeOtherLayers(suite: Suite): void {
  test("episodes go and all else stays", async () => {
    const { scope, ids, all } = await livePorto(suite);
    const [episode] = (await suite.memory.episodes(scope)).items;
    expect(episode?.eventIds).toEqual(all);
    // Recall remembers episodes that it looked up.
    await suite.memory.recall(scope, "Acme Porto");
    const { deleted } = await forget(suite, scope, { ids, layers: ["episodes"] });
    expect(deleted).toEqual({ ...nothing, episodes: 1 });
    expect(await groupsOf(suite.memory, scope)).toEqual([all.slice(2)]);
    const { layers } = await suite.memory.recall(scope, "Acme Porto");
    expect(layers.episodes.flatMap(({ eventIds }) => eventIds)).not.toContain(all[0]);
    const error = await memoryErrorOf(suite.memory.episode(episode?.id ?? ""));
    expect(error.name).toBe("NotFoundError");
    const rest = await forget(suite, scope, { ids: all.slice(2), layers: ["episodes"] });
    expect(rest.deleted).toEqual({ ...nothing, episodes: 1 });
    expect((await suite.memory.buildEpisodes(scope)).built).toBe(0);
    expect(await listBeliefs(suite.memory, scope)).toHaveLength(1);
  });

  test("understanding goes, and no summary tells of it again", async () => {
    const { scope, ids } = await livePorto(suite);
    const { deleted } = await forget(suite, scope, { ids, layers: ["understanding"] });
    expect(deleted).toEqual({ ...nothing, understanding: 1 });
    expect(await listConcepts(suite.memory, scope)).toEqual([]);
    await synthesize(suite.memory, scope, { topics: ["Ana", "Porto"] });
    const concepts = await listConcepts(suite.memory, scope);
    expect(concepts.map(({ name }) => name)).toEqual(["Ana"]);
    expect(JSON.stringify(concepts)).toContain("Acme");
    expect(JSON.stringify(concepts)).not.toContain("Porto");
    expect(await listBeliefs(suite.memory, scope)).toHaveLength(1);
  });

  test("a whole scope loses what was derived of it, and keeps its events", async () => {
    const { scope, all } = await livePorto(suite);
    const { deleted } = await suite.memory.forget(scope, {
      confirmAll: true,
      cascade: "derived_only",
    });
    expect(deleted).toEqual({ events: 0, episodes: 1, facts: 2, beliefs: 1, understanding: 1 });
    await deriveMore(suite, scope);
    expect(await readDerived(suite, scope)).toEqual([[], [], [], []]);
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual(all.toReversed());
  });
}

function describeStandingEvents(suite: Suite): void {
  test("the events can still be read, recalled and answered from", async () => {
    const { scope, ids, all } = await livePorto(suite);
    await forget(suite, scope, { ids });
    const { layers } = await suite.memory.recall(scope, "Where does Ana live? Porto?");
    expect(idsOf(layers.events)).toEqual(expect.arrayContaining([...ids]));
    expect(layers.facts.map(({ predicate }) => predicate)).not.toContain("lives_in");
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual(all.toReversed());
    expect((await suite.memory.event(ids[0] ?? "")).id).toBe(ids[0]);
  });

  test("what is selected by claims keeps all else that is known of the subject", async () => {
    const { scope } = await livePorto(suite);
    const { deleted } = await suite.memory.forget(scope, {
      selector: { aboutSubject: "Ana", predicate: "works_at" },
      cascade: "derived_only",
      layers: ["facts"],
    });
    expect(deleted).toMatchObject({ events: 0, facts: 1, beliefs: 0 });
    expect(await shortFacts(suite.memory, scope)).toEqual(["Porto 2026-03-05.."]);
    expect(await listBeliefs(suite.memory, scope)).toHaveLength(1);
  });

  test("the facts are those of the events that are left, whatever is withheld", async () => {
    const history = arbitraryArrival.chain(({ told }) =>
      fc.record({
        told: fc.constant(told),
        gone: fc.subarray([...told.keys()], { maxLength: told.length - 1 }),
      }),
    );
    const property = fc.asyncProperty(history, async ({ told, gone }) => {
      const [scope, other] = [suite.newScope(), suite.newScope()];
      const ids = await writeTriples(suite.memory, scope, told);
      const left = told.filter((_, place) => !gone.includes(place));
      await writeTriples(suite.memory, other, left);
      await forget(suite, scope, { ids: gone.map((place) => ids[place] ?? ""), layers: ["facts"] });
      expect(await factsOf(suite, scope)).toEqual(await factsOf(suite, other));
    });
    await suite.check(property);
  });
}

function describeComingBack(suite: Suite): void {
  test("what is withheld before it is derived is never derived", async () => {
    const scope = suite.newScope();
    const items = Array.from({ length: 20 }, () => ({
      triple: { subject: "Ana", predicate: "lives_in", object: "Porto" },
    }));
    const { results } = await suite.memory.experienceBulk(scope, items);
    await forget(suite, scope, { ids: results.map(({ eventId }) => eventId) });
    await deriveMore(suite, scope);
    expect(await readDerived(suite, scope)).toEqual([[], [], [], []]);
  });

  test("repeating the write under its key does not bring it back, telling it anew does", async () => {
    const scope = suite.newScope();
    const { observedAt, ...triple } = porto;
    const item = { triple, observedAt, idempotencyKey: "turn-1" };
    const { eventId } = await suite.memory.experience(scope, item, { wait: "consolidated" });
    await forget(suite, scope, { ids: [eventId] });
    await suite.memory.experience(scope, item, { wait: "consolidated" });
    expect(await readDerived(suite, scope)).toEqual([[], [], [], []]);
    await writeTriples(suite.memory, scope, [porto, porto]);
    expect(await shortFacts(suite.memory, scope)).toEqual(["Porto 2026-03-05.."]);
    const [fact] = await listFacts(suite.memory, scope);
    expect(fact?.supports).not.toContain(eventId);
    expect(await listBeliefs(suite.memory, scope)).toHaveLength(1);
  });

  test("forgetting the events afterwards leaves nothing, and others untouched", async () => {
    const { scope, ids, all } = await livePorto(suite);
    const other = `${scope}/session:1`;
    await writeTriples(suite.memory, other, [porto, porto]);
    const before = await readDerived(suite, other);
    await forget(suite, scope, { ids });
    const { deleted } = await suite.memory.forget(scope, { selector: { memoryIds: ids } });
    expect(deleted).toEqual({ ...nothing, events: 2 });
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual(all.slice(2));
    expect(await readDerived(suite, other)).toEqual(before);
  });
}

/** Ana's home, told twice, and her work. */
async function livePorto(suite: Suite): Promise<{
  readonly scope: string;
  readonly ids: readonly string[];
  readonly all: readonly string[];
}> {
  const scope = suite.newScope();
  const all = await writeTriples(suite.memory, scope, [porto, porto, works]);
  await synthesize(suite.memory, scope, { topics: ["Ana"] });
  return { scope, ids: all.slice(0, 2), all };
}

interface ForgottenLayers {
  readonly ids: readonly string[];
  readonly layers?: readonly Layer[];
}

async function forget(suite: Suite, scope: string, { ids, layers }: ForgottenLayers) {
  const request: ForgetRequest = {
    selector: { memoryIds: ["evt_none", ...ids] },
    cascade: "derived_only",
    layers,
  };
  return await suite.memory.forget(scope, request);
}

/** Derives whatever can be derived on demand. */
async function deriveMore({ memory }: Suite, scope: string): Promise<void> {
  await memory.buildEpisodes(scope);
  await memory.buildBeliefs(scope);
  await synthesize(memory, scope, { force: true });
}

async function readDerived({ memory }: Suite, scope: string): Promise<readonly unknown[]> {
  return [
    (await memory.facts(scope, { includeSuperseded: true })).items,
    (await memory.beliefs(scope)).items,
    (await memory.episodes(scope)).items,
    (await memory.understanding(scope)).items,
  ];
}

async function factsOf(suite: Suite, scope: string): Promise<readonly string[]> {
  const facts: string[] = [];
  for (let day = 1; day < 12; day += 1) {
    const validAt = `2026-03-${String(day).padStart(2, "0")}T12:00:00Z`;
    const held = await shortFacts(suite.memory, scope, { validAt });
    // Those of one time stand in the order of their ids, which differ from scope to scope.
    facts.push(`at ${validAt}`, ...held.toSorted());
  }
  return facts;
}
