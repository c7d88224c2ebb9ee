import type { Embedder, Memory } from "@keepsake/core";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { createSynonymEmbedder } from "../testing/synonym-embedder.ts";

const scope = "org:acme/user:ana";
const open: Memory[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((memory) => memory.close()));
});

async function openWith(embedder: Embedder): Promise<Memory> {
  const memory = await openMemory({ path: ":memory:", retentionSweepMs: 0, embedder });
  open.push(memory);
  return memory;
}

/** Never ends. */
function hang(): Promise<void> {
  return new Promise(() => undefined);
}

/** An embedder that gives what it should not. */
function createWrong(vectors: (texts: readonly string[]) => unknown): Embedder {
  return {
    ...createSynonymEmbedder(),
    embed: async (texts) => Object(await Promise.resolve(vectors(texts))),
  };
}

const failing: readonly (readonly [string, Embedder, RegExp])[] = [
  [
    "throws",
    createSynonymEmbedder({
      onCall: () => {
        throw new Error("no quota left at https://models.test/?key=secret");
      },
    }),
    /^the query has no vector, and was looked for by its words alone: the embedder synonyms-1 failed$/,
  ],
  ["gives nothing", createWrong(() => ({})), /object for 1 texts/],
  ["gives too few vectors", createWrong(() => []), /0 vectors for 1 texts/],
  ["gives short vectors", createWrong((texts) => texts.map(() => [1])), /1 numbers/],
  ["gives no vectors", createWrong((texts) => texts.map(() => "1,2,3")), /string in place of 3/],
  ["gives NaN", createWrong((texts) => texts.map(() => [1, Number.NaN, 1])), /NaN/],
  ["gives what no float holds", createWrong((texts) => texts.map(() => [1, 1e39, 1])), /1e\+39/],
];

test.each(failing)(
  "where an embedder %s, writes go on and words are found, with a warning",
  async (_, embedder, reason) => {
    const memory = await openWith(embedder);
    await memory.experience(scope, "The automobile is red.");
    await delay(60);
    const pack = await memory.recall(scope, "automobile");
    expect(pack.layers.events).toHaveLength(1);
    expect(pack.warnings).toEqual([
      { code: "query_not_embedded", message: expect.stringMatching(reason) },
    ]);
    const embedding = { model: embedder.name, vector: [1, 0, 0] };
    expect(await memory.similar(scope, { embedding })).toEqual([]);
  },
);

test("what failed is tried again, until every event has its vector", async () => {
  let calls = 0;
  const onCall = (): void => {
    calls += 1;
    if (calls <= 2) {
      throw new Error("come back later");
    }
  };
  const memory = await openWith(createSynonymEmbedder({ onCall }));
  await memory.experienceBulk(
    scope,
    Array.from({ length: 200 }, (_, index) => `The car of day ${index}.`),
    { wait: "consolidated" },
  );
  const embedding = { model: "synonyms-1", vector: [1, 0, 0] };
  expect(await memory.similar(scope, { embedding, limit: 500 })).toHaveLength(200);
});

function refuseLongTexts(texts: readonly string[]): void {
  if (texts.some((text) => text.includes("far too long"))) {
    throw new Error("too many tokens");
  }
}

test("a text that an embedder cannot take holds up no other", async () => {
  const memory = await openWith(createSynonymEmbedder({ onCall: refuseLongTexts }));
  const texts = ["The car.", "A car, far too long.", "Another car."];
  await memory.experienceBulk(scope, texts);
  await memory.experience(scope, "The last car.", { wait: "consolidated" });
  const embedding = { model: "synonyms-1", vector: [1, 0, 0] };
  const found = await memory.similar(scope, { embedding });
  expect(found.map(({ event }) => event.content)).toMatchObject([
    { text: "The last car." },
    { text: "Another car." },
    { text: "The car." },
  ]);
}, 20_000);

test("an embedder that takes nothing for a while leaves no event without a vector", async () => {
  const startMs = performance.now();
  const onCall = (): void => {
    if (performance.now() - startMs < 4_500) {
      throw new Error("come back later");
    }
  };
  const memory = await openWith(createSynonymEmbedder({ onCall }));
  await memory.experienceBulk(scope, ["The car.", "A car."], { wait: "consolidated" });
  const embedding = { model: "synonyms-1", vector: [1, 0, 0] };
  expect(await memory.similar(scope, { embedding })).toHaveLength(2);
}, 20_000);

function refuseMany(texts: readonly string[]): void {
  if (texts.length > 16) {
    throw new Error("too many texts");
  }
}

test("what fails as many texts is tried as fewer", async () => {
  const memory = await openWith(createSynonymEmbedder({ onCall: refuseMany }));
  await memory.experienceBulk(
    scope,
    Array.from({ length: 40 }, (_, index) => `The car of day ${index}.`),
    { wait: "consolidated", timeoutMs: 10_000 },
  );
  const embedding = { model: "synonyms-1", vector: [1, 0, 0] };
  expect(await memory.similar(scope, { embedding, limit: 500 })).toHaveLength(40);
}, 20_000);

test("a query that is asked again is not embedded again", async () => {
  const asked: string[] = [];
  const onCall = (texts: readonly string[]): void => void asked.push(...texts);
  const memory = await openWith(createSynonymEmbedder({ onCall }));
  await memory.recall(scope, "automobile");
  await memory.recall(scope, "automobile");
  expect(asked).toEqual(["automobile"]);
});

test("an embedder that hangs holds up no write, no recall past its limit, and no closing", async () => {
  const memory = await openWith(createSynonymEmbedder({ onCall: hang }));
  await memory.experience(scope, "The automobile is red.", { wait: "indexed" });
  await memory.experience(scope, "Rain again.", { wait: "indexed" });
  const recall = memory.recall(scope, "automobile", { timeoutMs: 100 });
  await expect(recall).rejects.toMatchObject({ name: "TimeoutError" });
  const consolidated = memory.experience(scope, "Sun.", { wait: "consolidated", timeoutMs: 200 });
  await expect(consolidated).rejects.toMatchObject({ name: "TimeoutError" });
  const startMs = performance.now();
  await memory.close();
  expect(performance.now() - startMs).toBeLessThan(2_000);
});

test("an aborted recall ends the embedding of its query", async () => {
  const signals: AbortSignal[] = [];
  const onCall = (texts: readonly string[], signal: AbortSignal): Promise<void> | void => {
    if (texts[0] === "automobile") {
      signals.push(signal);
      return hang();
    }
    return undefined;
  };
  const memory = await openWith(createSynonymEmbedder({ onCall }));
  const controller = new AbortController();
  const recall = memory.recall(scope, "automobile", { signal: controller.signal });
  await expect.poll(() => signals.length).toBe(1);
  controller.abort(new Error("enough"));
  await expect(recall).rejects.toThrow("enough");
  expect(signals[0]?.aborted).toBe(true);
});

test("how far a write has come counts its vector", async () => {
  const gate = Promise.withResolvers<void>();
  const memory = await openWith(createSynonymEmbedder({ onCall: () => gate.promise }));
  const { eventId } = await memory.experience(scope, "The automobile is red.");
  await delay(100);
  expect(await memory.writeStatus({ eventId })).toMatchObject({ status: "indexed" });
  gate.resolve();
  await expect
    .poll(() => memory.writeStatus({ eventId }))
    .toMatchObject({ status: "consolidated" });
});

test.each([
  ["embedder", {}],
  ["embedder.name", { name: "", dimensions: 3, embed: () => [] }],
  ["embedder.name", { name: "m".repeat(129), dimensions: 3, embed: () => [] }],
  ["embedder.dimensions", { name: "m", dimensions: 0, embed: () => [] }],
  ["embedder.dimensions", { name: "m", dimensions: 4_097, embed: () => [] }],
  ["embedder.dimensions", { name: "m", dimensions: 1.5, embed: () => [] }],
])("an embedder is refused at %s (%#)", async (field, embedder) => {
  const options = { path: ":memory:", embedder: Object(embedder) };
  await expect(openMemory(options)).rejects.toMatchObject({ name: "ValidationError", field });
});
