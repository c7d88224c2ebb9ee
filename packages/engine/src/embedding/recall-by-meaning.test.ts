import { type Embedder, type Memory, type Pack } from "@keepsake/core";
import { afterEach, expect, test } from "vitest";
import { openMemory, type OpenMemoryOptions } from "../open-memory.ts";
import { createSynonymEmbedder } from "../testing/synonym-embedder.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const scope = "org:acme/user:ana";
const folder = useTemporaryFolder();
const open: Memory[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((memory) => memory.close()));
});

async function openWith(
  embedder: Embedder | undefined,
  options: Partial<OpenMemoryOptions> = {},
): Promise<Memory> {
  const memory = await openMemory({ path: ":memory:", retentionSweepMs: 0, embedder, ...options });
  open.push(memory);
  return memory;
}

const texts = ["The automobile is red.", "Rain again today.", "The physician was kind."];

async function write(memory: Memory): Promise<void> {
  await memory.experienceBulk(scope, texts, { wait: "consolidated" });
}

function told({ layers }: Pack): readonly unknown[] {
  return layers.events.map(({ content }) => ("text" in content ? content.text : content));
}

test("what means the same in other words is recalled, and only with an embedder", async () => {
  const memory = await openWith(createSynonymEmbedder());
  await write(memory);
  const request = { query: "Which car?", include: ["events" as const], neighbours: false };
  const pack = await memory.recall(scope, request);
  expect(told(pack)).toEqual(["The automobile is red."]);
  expect(pack.warnings).toEqual([]);
  const without = await openWith(undefined);
  await write(without);
  expect(told(await without.recall(scope, request))).toEqual([]);
});

test("an embedder is told what is looked for and what is looked through", async () => {
  const kinds: string[] = [];
  const memory = await openWith({
    name: "kinds",
    dimensions: 1,
    async embed(given, { kind }) {
      kinds.push(kind);
      return await Promise.resolve(given.map(() => [1]));
    },
  });
  await memory.experience(scope, "The automobile is red.", { wait: "consolidated" });
  await memory.recall(scope, "Which car?");
  expect(kinds).toEqual(["document", "query"]);
});

test("a question is answered from what means the same", async () => {
  const memory = await openWith(createSynonymEmbedder());
  await write(memory);
  const { citations } = await memory.answer(scope, "Was the doctor kind?");
  expect(citations).not.toEqual([]);
});

test("words and meaning are counted together, in one score", async () => {
  const memory = await openWith(createSynonymEmbedder());
  const both = "A car, red as the old one.";
  await memory.experienceBulk(scope, ["The old fence is red.", both, ...texts], {
    wait: "consolidated",
  });
  const { layers } = await memory.recall(scope, { query: "red automobile", include: ["events"] });
  const order = layers.events.map(({ content }) => ("text" in content ? content.text : ""));
  expect(order[0]).toBe("The automobile is red.");
  expect(order.indexOf(both)).toBeLessThan(order.indexOf("The old fence is red."));
  const scores = layers.events.map(({ score }) => score ?? 0);
  expect(scores).toEqual(scores.toSorted((left, right) => right - left));
});

test("a query is embedded without the names of those who speak", async () => {
  const seen: string[] = [];
  const onCall = (given: readonly string[]): void => void seen.push(...given);
  const memory = await openWith(createSynonymEmbedder({ onCall }));
  await memory.experience("org:acme", { text: "Rain.", speaker: "Bo Lind" });
  await memory.experience(scope, "Rain.", { wait: "consolidated" });
  await memory.recall(scope, "Which car did Bo and Ana buy from Eve?");
  expect(seen.at(-1)).toBe("Which car did and buy from Eve?");
});

test("the answer to a question that means the same is recalled", async () => {
  const memory = await openWith(createSynonymEmbedder());
  const talk = [
    { text: "Did you see the physician?", speaker: "Bo" },
    { text: "On Monday.", speaker: "Eve" },
    { text: "Good.", speaker: "Bo" },
  ];
  await memory.experienceBulk(scope, talk, { wait: "consolidated" });
  const pack = await memory.recall(scope, { query: "doctor", include: ["events"] });
  expect(told(pack)).toEqual(["Did you see the physician?", "On Monday.", "Good."]);
});

test("no scope recalls by its meaning what another one holds", async () => {
  const memory = await openWith(createSynonymEmbedder());
  await write(memory);
  const other = await memory.recall("org:acme/user:bo", { query: "Which car?" });
  expect(told(other)).toEqual([]);
  const later = { temporal: { asOfValid: "2001-01-01" }, query: "Which car?" };
  expect(told(await memory.recall(scope, later))).toEqual([]);
});

test.each([
  ["an earlier time", { temporal: { asOfValid: "2021-01-01" } }],
  ["a filter", { filters: { labels: { in: ["old"] } } }],
])(
  "what is found by its meaning at %s is not crowded out by nearer turns",
  async (_, narrowing) => {
    const memory = await openWith(createSynonymEmbedder());
    const old = { text: "The automobile, a dwelling.", observedAt: "2020-03-01", labels: ["old"] };
    const cars = Array.from({ length: 150 }, (__, day) => `My automobile on day ${day}.`);
    await memory.experienceBulk(scope, [old, ...cars], { wait: "consolidated" });
    const request = { query: "Which car?", include: ["events" as const], ...narrowing };
    expect(told(await memory.recall(scope, request))).toEqual([old.text]);
  },
);

test("what was forgotten is not recalled by its meaning", async () => {
  const memory = await openWith(createSynonymEmbedder());
  await write(memory);
  const [found] = (await memory.recall(scope, "car")).layers.events;
  await memory.forget(scope, { selector: { memoryIds: [found?.id ?? ""] } });
  expect(told(await memory.recall(scope, "car"))).toEqual([]);
});

test("the vectors that were worked out are found by their model as any others", async () => {
  const memory = await openWith(createSynonymEmbedder());
  await write(memory);
  const embedding = { model: "synonyms-1", vector: [1, 0, 0] };
  const [nearest] = await memory.similar(scope, { embedding, limit: 1, includeVectors: true });
  expect(nearest).toMatchObject({ score: 1, vector: [1, 0, 0] });
  const id = nearest?.event.id ?? "";
  expect(await memory.embeddings(scope, [id])).toEqual([]);
});

test("an event that was written with a vector of the model is not embedded again", async () => {
  const seen: string[] = [];
  const onCall = (given: readonly string[]): void => void seen.push(...given);
  const memory = await openWith(createSynonymEmbedder({ onCall }));
  const embedding = { model: "synonyms-1", vector: [0, 0, 1] };
  const item = { text: "Nothing of the kind.", embedding };
  await memory.experienceBulk(scope, [item, "Rain.", "Rain."], { wait: "consolidated" });
  await memory.experience(scope, "Rain.", { wait: "consolidated" });
  expect(seen).toEqual(["Rain."]);
  const request = { query: "residence", neighbours: false };
  expect(told(await memory.recall(scope, request))).toEqual(["Nothing of the kind."]);
});

test("another model has every vector worked out anew, and the old ones are dropped", async () => {
  const path = folder.join("memory.db");
  const first = await openWith(createSynonymEmbedder(), { path });
  await write(first);
  const own = { model: "synonyms-1", vector: [9, 9, 9] };
  await first.experience(scope, { text: "Its own.", embedding: own });
  await first.close();
  const second = await openWith(createSynonymEmbedder({ name: "synonyms-2" }), { path });
  await second.experience(scope, "Something new.", { wait: "consolidated" });
  const request = { query: "car", neighbours: false };
  expect(told(await second.recall(scope, request))).toEqual(["The automobile is red."]);
  const of = async (model: string): Promise<number> => {
    const embedding = { model, vector: [1, 1, 1] };
    return (await second.similar(scope, { embedding })).length;
  };
  await expect.poll(() => of("synonyms-1")).toBe(1);
  expect(await of("synonyms-2")).toBe(5);
});

test("events that were written without an embedder get their vectors once there is one", async () => {
  const path = folder.join("memory.db");
  const without = await openWith(undefined, { path });
  await write(without);
  await without.close();
  const memory = await openWith(createSynonymEmbedder(), { path });
  const request = { query: "car", neighbours: false };
  await expect.poll(async () => told(await memory.recall(scope, request))).toHaveLength(1);
});
