import type { Memory, Pack, RecallRequest, Triple } from "@keepsake/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";

const scope = "org:acme/user:ana";
let memory: Memory;

beforeAll(async () => {
  memory = await openMemory({ path: ":memory:" });
  await tell({ subject: "Ana", predicate: "lives_in", object: "Lisbon", validFrom: "2024-01-01" });
  await tell({ subject: "Ana", predicate: "works_at", object: "Initech", validFrom: "2024-02-01" });
  await tell({ subject: "Mia", predicate: "lives_in", object: "Braga", validFrom: "2024-03-01" });
  await tell({ subject: "Mia", predicate: "nickname", object: "Mimi", validFrom: "2024-03-02" });
  await tell({ subject: "Ben", predicate: "manager", object: "Rui", validFrom: "2025-01-01" });
  await tell({ subject: "Ben", predicate: "manager", object: "Zoe", validFrom: "2025-01-01" });
  await tell({ subject: "Ana", predicate: "lives_in", object: "Porto", validFrom: "2026-03-05" });
  await tell({ subject: "Ana", predicate: "lives_in", object: "Porto", validFrom: "2026-03-06" });
});

afterAll(async () => {
  await memory.close();
});

async function tell(triple: Triple, to = scope): Promise<void> {
  const content = { kind: "triple", triple } as const;
  const context = { observedAt: triple.validFrom };
  const envelope = { modality: "observation", content, context };
  await memory.experience(to, envelope, { wait: "consolidated" });
}

async function recall(query: string, request: RecallRequest = {}): Promise<Pack> {
  return await memory.recall(scope, { query, view: "structured", ...request });
}

async function factsOf(query: string, request: RecallRequest = {}): Promise<readonly string[]> {
  const { layers } = await recall(query, request);
  return layers.facts.map(({ text }) => text);
}

test.each([
  ["Where does Ana live?", ["Ana lives in Porto"]],
  ["Where do I live?", ["Ana lives in Porto"]],
  ["Where does Mia live?", ["Mia lives in Braga"]],
  ["What does Ana do for work?", ["Ana works at Initech"]],
  ["Where does Mimi live?", ["Mia lives in Braga"]],
  ["What did Mia eat?", []],
  ["What do you know about Mia?", ["Mia is called Mimi", "Mia lives in Braga"]],
  ["Who am I?", ["Ana lives in Porto", "Ana works at Initech"]],
  ["How is the weather?", []],
])("%j finds the facts that hold: %j", async (query, facts) => {
  expect(await factsOf(query)).toEqual(facts);
});

test("a query about the past gets what held before, behind what holds", async () => {
  const { contextBlock } = await recall("Where did Ana live before?");
  expect(contextBlock).toBe(
    "[1] fact: Ana lives in Porto (since 2026-03-05)\n[2] fact: Ana lives in Lisbon (2024-01-01 to 2026-03-05)",
  );
  const one = { budgets: { perLayerLimits: { facts: 1 } } };
  expect(await factsOf("Where did Ana live before?", one)).toEqual(["Ana lives in Porto"]);
});

test("at a time in the world the facts are those that held then", async () => {
  const temporal = { asOfValid: "2025-06-01" };
  expect(await factsOf("Where does Ana live?", { temporal })).toEqual(["Ana lives in Lisbon"]);
  const window = { from: "2026-01-01", to: "2026-12-31" };
  expect(await factsOf("Where does Ana live?", { temporal: { validDuring: window } })).toEqual([
    "Ana lives in Porto",
    "Ana lives in Lisbon",
  ]);
});

test("what memory did not know at a time is not recalled of it", async () => {
  const temporal = { asOfRecorded: "2024-06-01" };
  const pack = await recall("Where does Ana live?", { temporal, view: "holistic" });
  expect(pack).toMatchObject({ contextBlock: "", layers: { facts: [], episodes: [], events: [] } });
});

test("a dispute is told with both sides", async () => {
  const { contextBlock, layers } = await recall("Who is Ben's manager?");
  expect(contextBlock.split("\n").toSorted()).toEqual([
    expect.stringMatching(/^\[1\] fact: .+ \(disputed: also \w+ \[2\]\)$/),
    expect.stringMatching(/^\[2\] fact: .+ \(disputed: also \w+ \[1\]\)$/),
  ]);
  expect(layers.beliefs.map(({ stance }) => stance)).toHaveLength(2);
});

test("beliefs are those of the facts found", async () => {
  const { layers } = await recall("Where does Ana live?");
  expect(layers.beliefs.map(({ claim }) => claim)).toEqual(["Ana lives in Porto"]);
  const alone = await recall("Where does Ana live?", { include: ["beliefs"] });
  expect(alone.layers.facts).toEqual([]);
  expect(alone.contextBlock).toMatch(/^\[1\] belief: Ana lives in Porto \(/);
});

test("filters take facts by what they say", async () => {
  const filters = { object: { ne: "Porto" } };
  expect(await factsOf("Where did Ana live?", { filters })).toEqual(["Ana lives in Lisbon"]);
  expect(await factsOf("Where does Ana live?", { filters: { labels: { in: ["x"] } } })).toEqual([]);
});

test("without a query the newest facts are given, without a score", async () => {
  const { layers } = await memory.recall(scope, { view: "structured" });
  expect(layers.facts[0]?.text).toBe("Ana lives in Porto");
  expect(layers.facts).toHaveLength(6);
  expect(layers.facts.some((fact) => "score" in fact)).toBe(false);
});

test("a view that descends reads the scopes below, and no other does", async () => {
  const below = `${scope}/session:1`;
  await tell(
    { subject: "Eve", predicate: "lives_in", object: "Faro", validFrom: "2026-01-01" },
    below,
  );
  const query = "Where does Eve live?";
  expect(await factsOf(query, { view: "descend" })).toEqual(["Eve lives in Faro"]);
  expect(await factsOf(query, { view: "holistic" })).not.toContain("Eve lives in Faro");
  const { layers } = await recall("Faro", { view: "descend" });
  expect(layers.events.map((event) => event.scope)).toContain(below);
});

test("an episode is worth its best turns, and is read anew when it changes", async () => {
  const talk = "org:acme/user:talk";
  const say = async (text: string, observedAt: string): Promise<string> =>
    (await memory.experience(talk, { text, observedAt })).eventId;
  const first = await say("The oven of the bakery is broken.", "2026-03-05T10:00:00Z");
  await say("A baker repairs ovens.", "2026-03-06T10:00:00Z");
  await say("The oven runs again, says the bakery.", "2026-03-05T10:05:00Z");
  const episodes = async (): Promise<Pack["layers"]["episodes"]> => {
    const request = { query: "the oven of the bakery", include: ["episodes"] } as const;
    return (await memory.recall(talk, request)).layers.episodes;
  };
  const [best, other] = await episodes();
  expect(best).toMatchObject({
    title: "The oven of the bakery is broken.",
    startedAt: "2026-03-05T10:00:00.000Z",
  });
  expect(best?.eventIds).toHaveLength(2);
  expect(best?.score).toBeGreaterThan(other?.score ?? Infinity);
  await memory.forget(talk, { selector: { memoryIds: [first] } });
  const [left] = await episodes();
  expect(left?.title).toBe("The oven runs again, says the bakery.");
});

test("a tokenizer that is given counts the tokens", async () => {
  const counted = await openMemory({ path: ":memory:", countTokens: (text) => text.length });
  await counted.experience(scope, { text: "Porto is old.", observedAt: "2026-03-05" });
  const request = { query: "Porto", include: ["events"] } as const;
  const line = "[1] 2026-03-05 00:00 UTC, user: Porto is old.";
  const blockOf = async (maxTokens: number): Promise<string> =>
    (await counted.recall(scope, { ...request, budgets: { maxTokens } })).contextBlock;
  expect(await blockOf(line.length + 1)).toBe(line);
  expect(await blockOf(line.length - 1)).toBe("");
  await counted.close();
});

test("words for a time that are not understood are passed over with a warning, if that is asked for", async () => {
  const temporal = { natural: "when pigs fly", naturalMode: "lenient" } as const;
  const { warnings } = await recall("Where does Ana live?", { temporal });
  expect(warnings.map(({ code }) => code)).toEqual(["temporal_natural_ignored"]);
});
