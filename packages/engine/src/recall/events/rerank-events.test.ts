import { contentText, type Pack, type Reranker } from "@keepsake/core";
import { expect, onTestFinished, test } from "vitest";
import type { LocalMemory } from "../../local-memory.ts";
import { openMemory } from "../../open-memory.ts";

const scope = "user:ana";
const query = "Which tea does Ana like?";

interface Opening {
  readonly rerank: Reranker["rerank"];
  readonly rerankTimeoutMs?: number;
}

async function open({ rerank, ...options }: Opening): Promise<LocalMemory> {
  const reranker = { name: "shortest", rerank };
  const memory = await openMemory({ path: ":memory:", reranker, ...options });
  onTestFinished(async () => await memory.close());
  return memory;
}

async function tell(memory: LocalMemory, count: number): Promise<void> {
  const items = Array.from({ length: count }, (_, index) => ({
    text: `Ana likes tea of kind ${"x".repeat(index + 1)}.`,
    observedAt: new Date(Date.UTC(2026, 0, 1, index)).toISOString(),
  }));
  await memory.experienceBulk(scope, items);
}

function textsOf({ layers }: Pack): readonly string[] {
  return layers.events.map(({ content }) => contentText(content));
}

const byLength: Reranker["rerank"] = async ({ texts }) =>
  await Promise.resolve(texts.map((text) => -text.length));

test("a model puts what was found in order, and scores still fall", async () => {
  const memory = await open({ rerank: byLength });
  await tell(memory, 8);
  const pack = await memory.recall(scope, query);
  const texts = textsOf(pack);
  expect(texts).toHaveLength(8);
  expect(texts).toEqual(texts.toSorted((left, right) => left.length - right.length));
  const scores = pack.layers.events.map(({ score }) => score ?? 0);
  expect(scores).toEqual(scores.toSorted((left, right) => right - left));
  expect(pack.citations.filter(({ layer }) => layer === "event")[0]?.id).toBe(
    pack.layers.events[0]?.id,
  );
  expect(pack.warnings).toEqual([]);
});

test("it chooses among more than are asked for, and no more than fifty", async () => {
  const asked: number[] = [];
  const memory = await open({
    rerank: async (request) => {
      asked.push(request.texts.length);
      return await byLength(request);
    },
  });
  await tell(memory, 60);
  const few = await memory.recall(scope, { query, budgets: { maxEvents: 2 } });
  expect(textsOf(few)).toHaveLength(2);
  const all = await memory.recall(scope, { query, budgets: { maxEvents: 60, maxTokens: 9_000 } });
  expect(new Set(textsOf(all)).size).toBe(60);
  expect(asked).toEqual([50, 50]);
});

test.each([
  ["failed", async () => await Promise.reject(new Error("secret host is down"))],
  ["gave no score for each text", async () => await Promise.resolve([1])],
  [
    "gave no score for each text",
    async ({ texts }: { readonly texts: readonly string[] }) =>
      await Promise.resolve(texts.map(() => Number.NaN)),
  ],
  ["gave no scores within 20 ms", async () => await new Promise<never>(() => {})],
])("the order stays where the model %s, with a warning", async (problem, rerank) => {
  const memory = await open({ rerank, rerankTimeoutMs: 20 });
  await tell(memory, 5);
  const plain = await openMemory({ path: ":memory:" });
  onTestFinished(async () => await plain.close());
  await tell(plain, 5);
  const pack = await memory.recall(scope, query);
  expect(textsOf(pack)).toEqual(textsOf(await plain.recall(scope, query)));
  expect(pack.warnings).toEqual([
    {
      code: "reranker_skipped",
      message: `the reranker shortest ${problem}; events are in the order of their own score`,
    },
  ]);
});

test("one thing that was found, or the newest of all, need no order", async () => {
  const memory = await open({ rerank: async () => await Promise.reject(new Error("asked")) });
  await tell(memory, 3);
  expect((await memory.recall(scope)).warnings).toEqual([]);
  expect((await memory.recall("user:bo", query)).warnings).toEqual([]);
});

test("an answer is drawn from what the model put first", async () => {
  const memory = await open({ rerank: byLength });
  await tell(memory, 8);
  const { answer, warnings } = await memory.answer(scope, query);
  expect(answer).toContain("kind x");
  expect(warnings).toEqual([]);
});

test("a reranker that is none is refused by name", async () => {
  // @ts-expect-error -- what a caller without types may pass
  await expect(openMemory({ path: ":memory:", reranker: {} })).rejects.toThrow(
    expect.objectContaining({ field: "reranker" }),
  );
});
