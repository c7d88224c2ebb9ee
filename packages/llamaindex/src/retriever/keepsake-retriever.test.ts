import type { Memory, ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { openMemory } from "@keepsake/engine";
import { Settings } from "@llamaindex/core/global";
import { MockLLM } from "@llamaindex/core/llms/mock";
import type { NodeWithScore } from "@llamaindex/core/schema";
import { MetadataMode, TextNode } from "@llamaindex/core/schema";
import { RetrieverQueryEngine, SimilarityPostprocessor } from "llamaindex";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { KeepsakeRetriever, type KeepsakeRetrieverOptions } from "./keepsake-retriever.ts";

const question = "Who moved to Porto with the cello?";
const llm = new MockLLM({ responseMessage: "In Porto.", timeBetweenToken: 0 });

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  Settings.llm = llm;
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("org:acme/user:ana");
  await ana.experience({
    text: "I moved to Porto in March, yes, to Porto.",
    speaker: "Ana",
    observedAt: "2026-03-05T14:00:00Z",
  });
  await ana.experience("My sister plays the cello.");
});

afterEach(async () => {
  vi.restoreAllMocks();
  await memory.close();
});

function hanging(): ScopedMemory {
  return { ...ana, recall: async () => await new Promise(() => {}) };
}

function failing(): ScopedMemory {
  return { ...ana, recall: async () => await Promise.reject(new Error("no disk")) };
}

async function recalled(options: Partial<KeepsakeRetrieverOptions>): Promise<readonly string[]> {
  return texts(await new KeepsakeRetriever({ memory: ana, ...options }).retrieve("Porto"));
}

function texts(nodes: readonly NodeWithScore[]): readonly string[] {
  return nodes.map(({ node }) => node.getContent(MetadataMode.NONE));
}

describe("KeepsakeRetriever", () => {
  test("counts each layer by itself, and bounds all by tokens", async () => {
    await ana.experience("My brother lives in Porto.", { wait: "consolidated" });
    await ana.experience("My aunt lives in Porto.", { wait: "consolidated" });
    const layersOf = async (options: Partial<KeepsakeRetrieverOptions>): Promise<unknown[]> => {
      const retriever = new KeepsakeRetriever({ memory: ana, ...options });
      const nodes = await retriever.retrieve("Who lives in Porto?");
      return nodes.map(({ node }) => node.metadata["layer"]);
    };
    const include = ["facts", "events"] as const;
    expect((await layersOf({ include })).length).toBeGreaterThan(2);
    expect(await layersOf({ include, similarityTopK: 1 })).toEqual(["fact", "event"]);
    expect((await layersOf({ include, maxTokens: 20 })).length).toBe(1);
  });

  test("gives nodes with where they come from", async () => {
    const retriever = new KeepsakeRetriever({ memory: ana, similarityTopK: 1 });
    const [found, ...rest] = await retriever.retrieve("Porto");
    expect(rest).toEqual([]);
    const [event] = (await ana.recall("Porto")).layers.events;
    expect(found?.node).toBeInstanceOf(TextNode);
    expect(found?.node).toHaveProperty("id_", event?.id);
    expect(found?.node.metadata).toEqual({
      layer: "event",
      scope: "org:acme/user:ana",
      role: "user",
      speaker: "Ana",
      observedAt: "2026-03-05T14:00:00.000Z",
      citation: "[1]",
      score: event?.score,
    });
  });

  test("recalls as of a time and what meets filters alone", async () => {
    expect(await recalled({ temporal: { asOf: "2020-01-01" } })).toEqual([]);
    expect(await recalled({ filters: { observedActor: { eq: "Ben" } } })).toEqual([]);
    expect(await recalled({ filters: { observedActor: { eq: "Ana" } } })).toHaveLength(1);
  });

  test("scores from 0 to 1, best first", async () => {
    const nodes = await new KeepsakeRetriever({ memory: ana }).retrieve(question);
    const scores = nodes.map(({ score }) => score ?? Number.NaN);
    expect(scores).toHaveLength(2);
    expect(scores[0]).toBe(1);
    expect(scores[1]).toBeGreaterThan(0);
    expect(scores[1]).toBeLessThan(1);
  });

  test("takes a query as text, as an object and as parts", async () => {
    const retriever = new KeepsakeRetriever({ memory: ana });
    const expected = ["I moved to Porto in March, yes, to Porto."];
    const parts = [{ type: "text" as const, text: "Porto" }];
    expect(texts(await retriever.retrieve("Porto"))).toEqual(expected);
    expect(texts(await retriever.retrieve({ query: "Porto" }))).toEqual(expected);
    expect(texts(await retriever.retrieve({ query: parts }))).toEqual(expected);
  });

  test("feeds a query engine, which shows the model who spoke and when", async () => {
    const complete = vi.spyOn(llm, "complete");
    const engine = new RetrieverQueryEngine(new KeepsakeRetriever({ memory: ana }));
    const response = await engine.query({ query: "Who moved to Porto?" });
    expect(response.response).toBe("In Porto.");
    expect(texts(response.sourceNodes ?? [])).toEqual([
      "I moved to Porto in March, yes, to Porto.",
    ]);
    expect(complete.mock.calls[0]?.[0].prompt).toContain(
      "\nobservedAt: 2026-03-05T14:00:00.000Z\nspeaker: Ana\n\nI moved to Porto in March, yes, to Porto.\n",
    );
  });

  test("shows the model no speaker where none is known", async () => {
    const [found] = await new KeepsakeRetriever({ memory: ana }).retrieve("cello");
    expect(found?.node.getContent(MetadataMode.LLM)).toMatch(
      /^observedAt: \S+\n\nMy sister plays the cello\.$/,
    );
  });

  test("shows the model no end of what still holds", async () => {
    await ana.experience(
      { text: "I live in Porto.", speaker: "Ana", observedAt: "2026-03-05" },
      { wait: "consolidated" },
    );
    const retriever = new KeepsakeRetriever({ memory: ana, include: ["facts"] });
    const [found] = await retriever.retrieve("Where does Ana live?");
    expect(found?.node.getContent(MetadataMode.LLM)).toMatch(
      /^observedAt: \S+\n(?:validFrom: \S+Z\n)?\nAna lives in Porto$/,
    );
  });

  test("works with the framework's cutoff", async () => {
    const engine = new RetrieverQueryEngine(new KeepsakeRetriever({ memory: ana }), undefined, [
      new SimilarityPostprocessor({ similarityCutoff: 1 }),
    ]);
    expect(texts(await engine.retrieve(question))).toHaveLength(1);
  });

  test("streams through a query engine", async () => {
    const engine = new RetrieverQueryEngine(new KeepsakeRetriever({ memory: ana }));
    let text = "";
    for await (const chunk of await engine.query({ query: "Porto", stream: true })) {
      text += chunk.delta;
    }
    expect(text).toBe("In Porto.");
  });

  test("gives facts beside what was said, as it was known at a time", async () => {
    const include = ["facts", "events"] as const;
    const now = await new KeepsakeRetriever({ memory: ana, include }).retrieve(
      "Where does Ana live?",
    );
    expect(now[0]?.node.metadata).toMatchObject({ layer: "fact", citation: "[1]" });
    expect(texts(now)).toContain("Ana lives in Porto");
    const temporal = { asOfRecorded: "2020-01-01" };
    const then = new KeepsakeRetriever({ memory: ana, include, temporal });
    expect(await then.retrieve("Where does Ana live?")).toEqual([]);
  });

  test("keeps two users apart in one process", async () => {
    const ben = memory.scope("org:acme/user:ben");
    await ben.experience("I moved to Bergen.");
    const forAna = new KeepsakeRetriever({ memory: ana });
    const forBen = new KeepsakeRetriever({ memory: ben });
    const found = await Promise.all(
      Array.from({ length: 20 }, async (_, index) =>
        texts(await (index % 2 === 0 ? forAna : forBen).retrieve("Who moved where?")),
      ),
    );
    expect(new Set(found.filter((_, index) => index % 2 === 0).flat())).toEqual(
      new Set(["I moved to Porto in March, yes, to Porto."]),
    );
    expect(new Set(found.filter((_, index) => index % 2 === 1).flat())).toEqual(
      new Set(["I moved to Bergen."]),
    );
  });
});

describe("KeepsakeRetriever under limits", () => {
  test("gives nothing, says so and lets the engine go on when memory hangs", async () => {
    const skipped: SkippedCall[] = [];
    const onError = (call: SkippedCall): void => void skipped.push(call);
    const retriever = new KeepsakeRetriever({ memory: hanging(), timeoutMs: 5, onError });
    const response = await new RetrieverQueryEngine(retriever).query({ query: "Porto" });
    expect(response.sourceNodes).toEqual([]);
    expect(skipped).toMatchObject([{ status: "skipped", reason: "no result within 5 ms" }]);
  });

  test("gives nothing and says so when memory fails", async () => {
    const skipped: SkippedCall[] = [];
    const onError = (call: SkippedCall): void => void skipped.push(call);
    const retriever = new KeepsakeRetriever({ memory: failing(), onError });
    expect(await retriever.retrieve("Porto")).toEqual([]);
    expect(skipped).toMatchObject([{ reason: "memory failed", error: new Error("no disk") }]);
  });

  test("throws when it fails closed", async () => {
    const retriever = new KeepsakeRetriever({ memory: failing(), failClosed: true });
    await expect(retriever.retrieve("Porto")).rejects.toThrow("no disk");
  });
});

describe("the options of KeepsakeRetriever", () => {
  test("refuse a memory over all scopes, and none", () => {
    const error = expect.objectContaining({
      name: "ValidationError",
      field: "memory",
      reason: expect.stringContaining('memory.scope("user:ana")'),
    });
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => new KeepsakeRetriever({ memory })).toThrow(error);
    // @ts-expect-error -- memory is required
    expect(() => new KeepsakeRetriever({})).toThrow(error);
    // @ts-expect-error -- memory is required
    expect(() => new KeepsakeRetriever()).toThrow(error);
  });

  test.each([
    ["similarityTopK", { similarityTopK: 501 }],
    ["maxTokens", { maxTokens: 0 }],
    ["timeoutMs", { timeoutMs: 0 }],
    ["topK", { topK: 3 }],
  ])("refuse a bad %s", (field, options) => {
    expect(() => new KeepsakeRetriever({ memory: ana, ...options })).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });
});
