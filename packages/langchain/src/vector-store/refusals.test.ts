import type { ScopedMemory } from "@keepsake/core";
import { type OpenedMemory, openMemoryAt } from "@keepsake/testing";
import { Document } from "@langchain/core/documents";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeepsakeVectorStore } from "./keepsake-vector-store.ts";

const documents = ["Porto has a river.", "Taxes are due in May."].map(
  (pageContent, at) => new Document({ id: String(at), pageContent }),
);

describe("what KeepsakeVectorStore refuses", () => {
  let opened: OpenedMemory;
  let ana: ScopedMemory;
  let store: KeepsakeVectorStore;

  beforeEach(async () => {
    opened = await openMemoryAt("embedded");
    ana = opened.memory.scope("user:ana");
    store = new KeepsakeVectorStore(undefined, { memory: ana });
  });

  afterEach(async () => await opened.stop());

  test("is vectors, where it has no embeddings and knows no model", async () => {
    const error = { name: "NotConfiguredError", message: expect.stringContaining("embeddings") };
    await expect(store.similaritySearchVectorWithScore([1], 1)).rejects.toMatchObject(error);
    await expect(store.addVectors([[1]], documents.slice(0, 1))).rejects.toMatchObject(error);
    const retriever = store.asRetriever({ searchType: "mmr" });
    await expect(retriever.invoke("Porto")).rejects.toMatchObject(error);
    await expect(store.embeddings.embedQuery("Porto")).rejects.toMatchObject(error);
    const named = new KeepsakeVectorStore(null, { memory: ana, model: "mine" });
    await named.addVectors([[1]], documents.slice(0, 1));
    expect(await named.similaritySearchVectorWithScore([1], 1)).toEqual([[documents[0], 1]]);
  });

  test.each([
    [{ year: { near: 5 } }, "filter.year.near"],
    [{ year: {} }, "filter.year"],
    [{ year: null }, "filter.year"],
    [{ year: { in: 5 } }, "filter.year.in"],
    [{}, "filter"],
    [{ OR: [{ a: 1 }, 7] }, "filter.OR[1]"],
  ])("is the filter %o", async (filter, field) => {
    // @ts-expect-error -- what a caller without types may pass
    await expect(store.similaritySearch("Porto", 1, filter)).rejects.toMatchObject({ field });
    // @ts-expect-error -- what a caller without types may pass
    await expect(store.delete({ filter })).rejects.toMatchObject({ field });
  });

  test("is a deletion of which it is not clear what it means", async () => {
    await expect(store.delete()).rejects.toMatchObject({ field: "ids" });
    // @ts-expect-error -- what a caller without types may pass
    await expect(store.delete({ ids: "1" })).rejects.toMatchObject({ field: "ids" });
    // @ts-expect-error -- what a caller without types may pass
    await expect(store.delete({ deleteAll: true })).rejects.toMatchObject({ field: "deleteAll" });
    const both = { ids: ["1"], filter: { a: 1 } };
    await expect(store.delete(both)).rejects.toMatchObject({ field: "ids" });
  });

  test("is a wrong number of ids, vectors or documents", async () => {
    await expect(store.addDocuments(documents, { ids: ["1"] })).rejects.toMatchObject({
      field: "ids",
    });
    await expect(store.addVectors([[1]], documents)).rejects.toMatchObject({ field: "vectors" });
    await expect(store.similaritySearch("Porto", 0)).rejects.toMatchObject({ field: "k" });
  });

  test("is metadata that JSON cannot hold", async () => {
    const document = new Document({ pageContent: "Porto", metadata: { big: 1n } });
    await expect(store.addDocuments([document])).rejects.toMatchObject({
      name: "ValidationError",
      field: "metadata",
    });
  });

  test("is a memory over all scopes, and none", () => {
    const error = expect.objectContaining({ name: "ValidationError", field: "memory" });
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => new KeepsakeVectorStore(null, { memory: opened.memory })).toThrow(error);
    // @ts-expect-error -- memory is required
    expect(() => new KeepsakeVectorStore(null)).toThrow(error);
  });

  test.each([
    ["collection", { collection: "" }],
    ["model", { model: " " }],
    ["timeoutMs", { timeoutMs: -1 }],
    ["metric", { metric: "cosine" }],
  ])("is a bad %s", (field, options) => {
    expect(() => new KeepsakeVectorStore(null, { memory: ana, ...options })).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });
});
