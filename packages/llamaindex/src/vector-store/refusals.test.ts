import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { TextNode } from "@llamaindex/core/schema";
import { VectorStoreQueryMode } from "llamaindex";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LetterEmbedding } from "../testing/letter-embedding.ts";
import { KeepsakeVectorStore, type KeepsakeVectorStoreOptions } from "./keepsake-vector-store.ts";

const embedModel = LetterEmbedding.create();
const similarityTopK = 2;

let memory: Memory;
let acme: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  acme = memory.scope("org:acme");
});

afterEach(async () => {
  await memory.close();
});

function openStore(options: Partial<KeepsakeVectorStoreOptions> = {}): KeepsakeVectorStore {
  return new KeepsakeVectorStore({ memory: acme, embedModel, ...options });
}

describe("KeepsakeVectorStore refuses", () => {
  const query = { queryEmbedding: [1, 0], similarityTopK, mode: VectorStoreQueryMode.DEFAULT };

  beforeEach(async () => {
    const node = new TextNode({ id_: "1", text: "Porto", embedding: [1, 0] });
    await openStore().add([node]);
  });

  test.each([
    ["queryEmbedding", { queryEmbedding: [1, 0, 0] }],
    ["queryEmbedding", { queryEmbedding: undefined }],
    ["queryEmbedding[1]", { queryEmbedding: [1, Number.NaN] }],
    ["mode", { mode: VectorStoreQueryMode.SVM }],
    ["mode", { mode: "guess" }],
    ["queryStr", { mode: VectorStoreQueryMode.SPARSE }],
    ["alpha", { mode: VectorStoreQueryMode.HYBRID, queryStr: "a", alpha: 2 }],
    ["mmrThreshold", { mode: VectorStoreQueryMode.MMR, mmrThreshold: -1 }],
    ["similarityTopK", { similarityTopK: 0 }],
    ["filters.filters", { filters: {} }],
    ["filters.filters", { filters: null }],
    ["filters.filters[0]", { filters: { filters: [null] } }],
    ["filters.filters[0]", { filters: { filters: ["year"] } }],
    ["filters.condition", { filters: { filters: [], condition: "not" } }],
    ["filters.filters[0].operator", { filters: { filters: [{ key: "a", operator: "~" }] } }],
    ["filters.filters[0].value", { filters: { filters: [{ key: "a", operator: "==" }] } }],
    [
      "filters.filters[0].value",
      { filters: { filters: [{ key: "a", operator: "in", value: 1 }] } },
    ],
    ["filters.filters[0].key", { filters: { filters: [{ key: "", operator: "is_empty" }] } }],
  ])("a query with a bad %s: %j", async (field, change: object) => {
    await expect(openStore().query({ ...query, ...change })).rejects.toMatchObject({
      name: "ValidationError",
      field,
    });
  });

  test.each([
    ["nodes[0].embedding", { text: "a" }],
    ["nodes[0].embedding", { text: "a", embedding: [1, 0, 0] }],
    ["nodes[0].embedding[1]", { text: "a", embedding: [1, Number.POSITIVE_INFINITY] }],
    ["nodes[0].text", { text: " ", embedding: [1, 0] }],
    ["nodes[0].id_", { id_: "\ud800", text: "a", embedding: [1, 0] }],
  ])("a node with a bad %s: %j", async (field, init) => {
    await expect(openStore().add([new TextNode(init)])).rejects.toMatchObject({
      name: "ValidationError",
      field,
    });
    expect((await acme.events()).items).toHaveLength(1);
  });

  test.each([
    ["nodes[1000].text", { text: "a".repeat(1_048_577) }],
    ["metadata", { text: "a", metadata: { size: 1n } }],
  ])(
    "a node with a %s that cannot be kept, before it writes those before it",
    async (field, init) => {
      const nodes = Array.from({ length: 1_001 }, (_, index) => {
        const kept = index === 1_000 ? init : { text: "a" };
        return new TextNode({ id_: `${index}`, embedding: [1, 0], ...kept });
      });
      await expect(openStore().add(nodes)).rejects.toMatchObject({ field });
      expect((await acme.events()).items).toHaveLength(1);
    },
  );

  test("a node whose vector is of another length than those before it", async () => {
    const nodes = [[1, 0], [1]].map((embedding) => new TextNode({ text: "a", embedding }));
    await expect(openStore({ collection: "new" }).add(nodes)).rejects.toMatchObject({
      field: "nodes[1].embedding",
    });
  });

  test("to delete what is not there", async () => {
    await expect(openStore().delete("doc 7")).rejects.toMatchObject({ name: "NotFoundError" });
  });

  test.each([
    ["memory", { memory: undefined }],
    ["collection", { collection: "" }],
    ["model", { model: "" }],
    ["topK", { topK: 3 }],
  ])("a bad %s", (field, options: object) => {
    expect(() => openStore(options)).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });
});
