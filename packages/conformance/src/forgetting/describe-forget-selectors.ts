import type { ExperienceInput, ForgetSelector } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { groupsOf } from "../episodes/list-episodes.ts";
import { listBeliefs } from "../beliefs/list-beliefs.ts";
import { listFacts } from "../facts/list-facts.ts";
import { idsOf, listEvents } from "../list-events.ts";
import { passTime } from "../pass-time.ts";
import type { Suite } from "../suite.ts";
import { listConcepts, synthesize } from "../understanding/synthesize.ts";

const ana = { type: "entity", id: "ent_ana", name: "Ana" } as const;

/** A history by the letters that its events go by here. */
const told: Readonly<Record<string, ExperienceInput>> = {
  home: {
    triple: { subject: ana, predicate: "lives_in", object: "Lisbon" },
    observedAt: "2025-01-01",
    labels: ["life"],
  },
  move: {
    triple: { subject: ana, predicate: "lives_in", object: "Porto" },
    observedAt: "2026-01-01",
    labels: ["life", "news"],
  },
  end: {
    triple: { subject: ana, predicate: "works_at", object: "Acme", retracts: true },
    observedAt: "2026-02-01",
  },
  friend: {
    triple: { subject: "Ben", predicate: "knows", object: ana },
    observedAt: "2026-03-01",
  },
  other: {
    triple: { subject: "Ben", predicate: "lives_in", object: "Faro" },
    observedAt: "2026-03-01",
    labels: ["news"],
  },
  named: { text: "Who has seen Ana's hat?", observedAt: "2026-04-01" },
  alike: { text: "Who has seen Anabel's hat?", observedAt: "2026-04-01", labels: ["life"] },
};

const cases: readonly (readonly [string, ForgetSelector, readonly string[]])[] = [
  ["aboutSubject", { aboutSubject: "ana" }, ["home", "move", "end"]],
  ["the id of a subject", { aboutSubject: "ent_ana" }, ["home", "move", "end"]],
  ["aboutEntity", { aboutEntity: "Ana" }, ["home", "move", "end", "friend", "named"]],
  ["an entity that only texts name", { aboutEntity: "Anabel" }, ["alike"]],
  ["predicate", { predicate: "Lives in" }, ["home", "move", "other"]],
  ["labels", { labels: ["life", "none"] }, ["home", "move", "alike"]],
  [
    "validDuring of events",
    { validDuring: { from: "2026-02-01", to: "2026-04-01" } },
    ["end", "friend", "other"],
  ],
  [
    "validDuring of claims",
    { predicate: "lives_in", validDuring: { from: "2025-06-01", to: "2025-07-01" } },
    ["home"],
  ],
  [
    "validDuring of claims that end something",
    { aboutSubject: "Ana", validDuring: { from: "2026-01-15", to: "2026-02-15" } },
    ["move", "end"],
  ],
  ["a subject and a predicate", { aboutSubject: "Ana", predicate: "lives_in" }, ["home", "move"]],
  ["a subject and a label", { aboutSubject: "Ana", labels: ["news"] }, ["move"]],
  ["an entity and a predicate", { aboutEntity: "Ana", predicate: "knows" }, ["friend"]],
  ["a subject and an entity", { aboutSubject: "Ben", aboutEntity: "Ana" }, ["friend"]],
  [
    "an entity and a time",
    { aboutEntity: "Ana", validDuring: { from: "2026-03-15", to: "2026-05-01" } },
    ["move", "friend", "named"],
  ],
  [
    "a label and a time",
    { labels: ["life"], validDuring: { from: "2026-01-01", to: "2026-02-01" } },
    ["move"],
  ],
  ["nobody", { aboutSubject: "Zorro" }, []],
  ["a predicate that nobody uses", { predicate: "hates" }, []],
];

/** What each field of a selector stands for. */
export function describeForgetSelectors(suite: Suite): void {
  describe("selectors", () => {
    test.each(cases)("%s forgets what it names, and nothing else", async (_, selector, names) => {
      const scope = suite.newScope();
      const ids = await tell(suite, scope);
      const { deleted } = await suite.memory.forget(scope, { selector });
      expect(await namesLeft(suite, scope, ids)).toEqual(
        Object.keys(told).filter((name) => !names.includes(name)),
      );
      expect(deleted.events).toBe(names.length);
    });

    describeRecordedTimes(suite);
    describeIds(suite);
  });
}

function describeRecordedTimes(suite: Suite): void {
  test("recordedDuring forgets what was told within it", async () => {
    const scope = suite.newScope();
    await suite.memory.experience(scope, "one");
    await passTime(suite.memory);
    const { eventId } = await suite.memory.experience(scope, "two");
    await passTime(suite.memory);
    await suite.memory.experience(scope, "three");
    const { recordedAt: from } = await suite.memory.event(eventId);
    const to = new Date(Date.parse(from) + 1).toISOString();
    const recordedDuring = { from, to };
    await suite.memory.forget(scope, { selector: { recordedDuring, memoryIds: ["evt_none"] } });
    expect(await listEvents(suite.memory, scope)).toHaveLength(3);
    await suite.memory.forget(scope, { selector: { recordedDuring } });
    expect(idsOf(await listEvents(suite.memory, scope))).not.toContain(eventId);
    expect(await listEvents(suite.memory, scope)).toHaveLength(2);
  });

  test("what is written before is selected by what it claims, and what comes after is not", async () => {
    const scope = suite.newScope();
    const item = { triple: { subject: "Ana", predicate: "lives_in", object: "Porto" } };
    const [, forgotten, after] = await Promise.all([
      suite.memory.experience(scope, item),
      suite.memory.forget(scope, { selector: { aboutSubject: "Ana" } }),
      suite.memory.experience(scope, item),
    ]);
    expect(forgotten.deleted.events).toBe(1);
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual([after.eventId]);
  });
}

function describeIds(suite: Suite): void {
  test("ids of any layer stand for the events behind them", async () => {
    const scope = suite.newScope();
    const ids = await tell(suite, scope);
    const again = await suite.memory.experience(scope, told["other"] ?? "", {
      wait: "consolidated",
    });
    await synthesize(suite.memory, scope, { topics: ["Anabel"] });
    const [fact] = await listFacts(suite.memory, scope, { subject: "Ana", predicate: "lives_in" });
    const [belief] = await listBeliefs(suite.memory, scope);
    const groups = await suite.memory.episodes(scope);
    const episode = groups.items.find(({ eventIds }) => eventIds.includes(ids.get("end") ?? ""));
    const memoryIds = [fact?.id ?? "", belief?.id ?? "", episode?.id ?? "", "fact_none", "cn_none"];
    const { deleted } = await suite.memory.forget(scope, { selector: { memoryIds } });
    expect(deleted.events).toBe(4);
    expect(idsOf(await listEvents(suite.memory, scope))).not.toContain(again.eventId);
    expect(await namesLeft(suite, scope, ids)).toEqual(["home", "friend", "named", "alike"]);
  });

  test("a concept stands for the events it rests on", async () => {
    const scope = suite.newScope();
    const ids = await tell(suite, scope);
    await synthesize(suite.memory, scope, { topics: ["Ben"] });
    const [concept] = await listConcepts(suite.memory, scope);
    const memoryIds = [concept?.id ?? ""];
    const { deleted } = await suite.memory.forget(scope, { selector: { memoryIds } });
    expect(deleted).toMatchObject({ events: 2, understanding: 1 });
    expect(await namesLeft(suite, scope, ids)).not.toContain("friend");
    expect(await listConcepts(suite.memory, scope)).toEqual([]);
  });

  test("ids of another scope name nothing", async () => {
    const [scope, other] = [suite.newScope(), suite.newScope()];
    await tell(suite, other);
    await tell(suite, scope);
    await synthesize(suite.memory, other, { topics: ["Ben"] });
    const memoryIds = [
      ...idsOf(await listFacts(suite.memory, other)),
      ...idsOf((await suite.memory.episodes(other)).items),
      ...idsOf(await listConcepts(suite.memory, other)),
      ...idsOf(await listEvents(suite.memory, other)),
    ];
    const { deleted } = await suite.memory.forget(scope, { selector: { memoryIds } });
    expect(deleted).toEqual({ events: 0, episodes: 0, facts: 0, beliefs: 0, understanding: 0 });
    expect((await groupsOf(suite.memory, scope)).flat()).toHaveLength(7);
    expect(await listEvents(suite.memory, other)).toHaveLength(7);
  });
}

/** Tells the history; gives the ids by name. */
async function tell(suite: Suite, scope: string): Promise<ReadonlyMap<string, string>> {
  const items = Object.values(told);
  const { results } = await suite.memory.experienceBulk(scope, items, { wait: "consolidated" });
  return new Map(Object.keys(told).map((name, index) => [name, results[index]?.eventId ?? ""]));
}

/** Names of the events that are left, in the order in which they were told. */
async function namesLeft(
  suite: Suite,
  scope: string,
  ids: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const left = new Set(idsOf(await listEvents(suite.memory, scope)));
  return Array.from(ids).flatMap(([name, id]) => (left.has(id) ? [name] : []));
}
