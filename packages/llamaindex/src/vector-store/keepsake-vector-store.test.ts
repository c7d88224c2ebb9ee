import { rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Memory, ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { openMemory } from "@keepsake/engine";
import { Settings } from "@llamaindex/core/global";
import {
  Document,
  IndexNode,
  MetadataMode,
  NodeRelationship,
  TextNode,
} from "@llamaindex/core/schema";
import { storageContextFromDefaults, VectorStoreIndex, VectorStoreQueryMode } from "llamaindex";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LetterEmbedding } from "../testing/letter-embedding.ts";
import { KeepsakeVectorStore, type KeepsakeVectorStoreOptions } from "./keepsake-vector-store.ts";

const embedModel = LetterEmbedding.create();

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

async function nodeOf(text: string, metadata: Record<string, unknown> = {}): Promise<TextNode> {
  const embedding = await embedModel.getTextEmbedding(text);
  return new TextNode({ id_: text, text, embedding, metadata });
}

async function fill(store: KeepsakeVectorStore, texts: readonly string[]): Promise<void> {
  await store.add(await Promise.all(texts.map(async (text) => await nodeOf(text))));
}

const similarityTopK = 2;

async function textsFor(index: VectorStoreIndex): Promise<readonly string[]> {
  const found = await index.asRetriever({ similarityTopK: 5 }).retrieve("enlist");
  return found.map(({ node }) => node.getContent(MetadataMode.NONE)).toSorted();
}

describe("KeepsakeVectorStore", () => {
  test("gives nodes back as they were", async () => {
    const node = new TextNode({
      id_: "node 1",
      text: "I moved to Porto.",
      embedding: [1, 0],
      metadata: { year: 2026, tags: ["home"], nested: { deep: [1, null] } },
      excludedLlmMetadataKeys: ["year"],
      startCharIdx: 3,
      endCharIdx: 20,
      relationships: {
        [NodeRelationship.SOURCE]: { nodeId: "doc 1", metadata: { from: "a" }, hash: "h" },
        [NodeRelationship.NEXT]: { nodeId: "node 2", metadata: {} },
        [NodeRelationship.CHILD]: [{ nodeId: "node 3", metadata: {} }],
      },
    });
    const index = new IndexNode({
      id_: "node 2",
      text: "See Porto.",
      indexId: "i",
      embedding: [0, 1],
    });
    const store = openStore();
    expect(await store.add([node, index])).toEqual(["node 1", "node 2"]);
    const { nodes } = await store.query({
      queryEmbedding: [1, 0],
      similarityTopK,
      mode: VectorStoreQueryMode.DEFAULT,
    });
    const given = [node, index].map((one) => ({ ...one.toMutableJSON(), embedding: undefined }));
    expect(nodes?.map((one) => one.constructor)).toEqual([TextNode, IndexNode]);
    expect(nodes?.map((one) => ({ ...one.toMutableJSON(), embedding: undefined }))).toEqual(given);
  });

  test("finds by vectors, by words, by both, and what is unlike each other", async () => {
    const store = openStore();
    await fill(store, ["silent", "listen", "tinsel town", "zebra"]);
    const queryEmbedding = await embedModel.getTextEmbedding("enlist");
    const ask = async (mode: VectorStoreQueryMode, more = {}): Promise<readonly string[]> => {
      const query = { queryEmbedding, queryStr: "zebra town", similarityTopK, mode, ...more };
      return (await store.query(query)).ids;
    };
    expect((await ask(VectorStoreQueryMode.DEFAULT)).toSorted()).toEqual(["listen", "silent"]);
    expect((await ask(VectorStoreQueryMode.SPARSE)).toSorted()).toEqual(["tinsel town", "zebra"]);
    expect(await ask(VectorStoreQueryMode.HYBRID, { alpha: 0.5 })).toContain("tinsel town");
    expect(await ask(VectorStoreQueryMode.HYBRID, { alpha: 1 })).not.toContain("zebra");
    expect(await ask(VectorStoreQueryMode.MMR, { mmrThreshold: 0.1 })).toContain("zebra");
  });

  test("scores words by shares of the best, and both by the weight of each", async () => {
    const store = openStore();
    await fill(store, ["zebra"]);
    const queryEmbedding = (await embedModel.getTextEmbedding("zebra")).map((count) => -count);
    const query = { queryEmbedding, queryStr: "zebra", similarityTopK };
    const { similarities } = await store.query({ ...query, mode: VectorStoreQueryMode.SPARSE });
    expect(similarities).toEqual([1]);
    const mode = VectorStoreQueryMode.HYBRID;
    const both = await store.query({ ...query, mode, alpha: 0.25 });
    expect(both.similarities[0]).toBeCloseTo(0.25 * -1 + 0.75 * 1);
  });

  test("finds by words among some ids, and where all of several filters hold", async () => {
    const store = openStore();
    await store.add([
      await nodeOf("Porto by the sea", { year: 2020, by: "Ana" }),
      await nodeOf("Porto by the hill", { year: 2024, by: "Ana" }),
    ]);
    const query = { queryStr: "Porto", similarityTopK, mode: VectorStoreQueryMode.SPARSE };
    const docIds = ["Porto by the hill"];
    expect((await store.query({ ...query, docIds })).ids).toEqual(docIds);
    const filters = [
      { key: "year", operator: ">" as const, value: 2020 },
      { key: "by", operator: "==" as const, value: "Ana" },
    ];
    expect((await store.query({ ...query, filters: { filters } })).ids).toEqual(docIds);
  });

  test("finds by words within filters, those of the framework and nested ones", async () => {
    const store = openStore();
    await store.add([
      await nodeOf("Porto by the sea", { year: 2020, tags: ["sea"] }),
      await nodeOf("Porto by the hill", { year: 2024, tags: ["hill"] }),
      await nodeOf("Porto by the river", { year: 2022, tags: ["river"] }),
    ]);
    const filters = {
      condition: "or" as const,
      filters: [
        { key: "tags", operator: "contains" as const, value: "river" },
        {
          filters: [
            { key: "year", operator: ">=" as const, value: 2024 },
            { key: "tags", operator: "any" as const, value: ["hill"] },
          ],
        },
      ],
    };
    for (const mode of [VectorStoreQueryMode.SPARSE, VectorStoreQueryMode.HYBRID]) {
      const queryEmbedding = await embedModel.getTextEmbedding("Porto");
      const asked = { queryEmbedding, queryStr: "Porto", similarityTopK: 5, mode };
      // @ts-expect-error -- the framework's type has no filters within filters
      const { ids } = await store.query({ ...asked, filters });
      expect(ids.toSorted()).toEqual(["Porto by the hill", "Porto by the river"]);
    }
  });

  test("takes the place of a node with the same id, and says nothing twice", async () => {
    const store = openStore();
    const first = await nodeOf("Porto");
    const embedding = await embedModel.getTextEmbedding("Bergen");
    const second = new TextNode({ id_: "Porto", text: "Bergen", embedding });
    await store.add([first]);
    await store.add([first]);
    await store.add([second]);
    const { items } = await acme.events();
    expect(items.map(({ content }) => content)).toEqual([{ kind: "text", text: "Bergen" }]);
  });

  test("is found by recall as well, and keeps collections and scopes apart", async () => {
    const store = openStore({ collection: "places" });
    await fill(store, ["Porto lies by the sea."]);
    expect((await acme.recall("Porto")).layers.events).toHaveLength(1);
    const query = {
      queryEmbedding: await embedModel.getTextEmbedding("Porto"),
      similarityTopK,
      mode: VectorStoreQueryMode.DEFAULT,
    };
    expect((await store.query(query)).ids).toHaveLength(1);
    expect((await openStore({ collection: "people" }).query(query)).ids).toEqual([]);
    const other = openStore({ memory: memory.scope("org:other"), collection: "places" });
    expect((await other.query(query)).ids).toEqual([]);
  });

  test("gives nothing and says so when memory hangs", async () => {
    const skipped: SkippedCall[] = [];
    const onError = (call: SkippedCall): void => void skipped.push(call);
    const hanging: ScopedMemory = { ...acme, similar: async () => await new Promise(() => {}) };
    const store = openStore({ memory: hanging, timeoutMs: 5, onError });
    const mode = VectorStoreQueryMode.DEFAULT;
    expect(await store.query({ queryEmbedding: [1], similarityTopK, mode })).toEqual({
      nodes: [],
      similarities: [],
      ids: [],
    });
    expect(skipped).toMatchObject([{ operation: "similar", reason: "no result within 5 ms" }]);
  });
});

describe("KeepsakeVectorStore, before its first query or after its last node", () => {
  const query = { queryEmbedding: [1], similarityTopK, mode: VectorStoreQueryMode.DEFAULT };

  test.each([
    ["hangs", async () => await new Promise<never>(() => {}), "no result within 5 ms"],
    ["fails", async () => await Promise.reject(new Error("EACCES")), "memory failed"],
  ])("gives nothing and says so when memory %s", async (_, events, reason) => {
    const skipped: SkippedCall[] = [];
    const onError = (call: SkippedCall): void => void skipped.push(call);
    const store = openStore({ memory: { ...acme, events }, timeoutMs: 5, onError });
    expect((await store.query(query)).ids).toEqual([]);
    expect(skipped).toMatchObject([{ operation: "embeddings", reason }]);
  });

  test.each([
    ["long", "x".repeat(5_000)],
    ["blank", " "],
  ])("deletes a document with a %s id", async (_, nodeId) => {
    const relationships = { [NodeRelationship.SOURCE]: { nodeId, metadata: {} } };
    const store = openStore();
    await store.add([new TextNode({ text: "Porto", embedding: [1], relationships })]);
    await store.delete(nodeId);
    expect((await acme.events()).items).toEqual([]);
  });

  test("takes vectors of another length once it is empty again", async () => {
    const relationships = { [NodeRelationship.SOURCE]: { nodeId: "doc 1", metadata: {} } };
    const store = openStore();
    await store.add([new TextNode({ text: "Porto", embedding: [1, 0], relationships })]);
    await store.delete("doc 1");
    await store.add([new TextNode({ id_: "1", text: "Porto", embedding: [1] })]);
    expect((await store.query(query)).ids).toEqual(["1"]);
  });
});

describe("KeepsakeVectorStore inside an index", () => {
  beforeEach(() => {
    Settings.embedModel = embedModel;
  });

  test("is built, asked, changed, and there again after a restart", async () => {
    const folder = await mkdtemp(join(tmpdir(), "keepsake-llamaindex-"));
    const path = join(folder, "memory.db");
    try {
      const first = await openMemory({ path });
      const vectorStore = new KeepsakeVectorStore({ memory: first.scope("org:acme") });
      const storageContext = await storageContextFromDefaults({ vectorStore });
      const documents = ["listen", "tinsel town", "zebra"].map(
        (text) => new Document({ id_: `doc ${text}`, text, metadata: { source: text } }),
      );
      const index = await VectorStoreIndex.fromDocuments(documents, { storageContext });
      await vectorStore.delete("doc zebra");
      expect(await textsFor(index)).toEqual(["listen", "tinsel town"]);
      await first.close();

      const again = await openMemory({ path });
      const store = new KeepsakeVectorStore({ memory: again.scope("org:acme") });
      expect(await textsFor(await VectorStoreIndex.fromVectorStore(store))).toEqual([
        "listen",
        "tinsel town",
      ]);
      await again.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
