import type { Memory, ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { openMemoryAt, places } from "@keepsake/testing";
import { Document } from "@langchain/core/documents";
import { index } from "@langchain/core/indexing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RecordList } from "../testing/record-list.ts";
import { WordEmbeddings } from "../testing/word-embeddings.ts";
import { KeepsakeVectorStore } from "./keepsake-vector-store.ts";

const documents = [
  new Document({
    id: "1",
    pageContent: "Porto has a river.",
    metadata: { topic: "travel", year: 2024 },
  }),
  new Document({
    id: "2",
    pageContent: "The river in Porto is the Douro.",
    metadata: { topic: "travel", year: 2026 },
  }),
  new Document({
    id: "3",
    pageContent: "Taxes are due in May.",
    metadata: { topic: "money", tags: ["tax", "may"] },
  }),
];

interface Opened {
  readonly memory: Memory;
  readonly ana: ScopedMemory;
  readonly stop: () => Promise<void>;
}

async function open(place: (typeof places)[number]): Promise<Opened> {
  const opened = await openMemoryAt(place);
  return { ...opened, ana: opened.memory.scope("user:ana") };
}

async function fail(): Promise<never> {
  return await Promise.reject(new Error("no disk"));
}

const ways = places.flatMap((place) => [
  { place, by: "vectors" as const },
  { place, by: "words" as const },
]);

describe.each(ways)("KeepsakeVectorStore by $by, $place", ({ place, by }) => {
  let opened: Opened;
  let store: KeepsakeVectorStore;

  beforeEach(async () => {
    opened = await open(place);
    store = new KeepsakeVectorStore(by === "vectors" ? new WordEmbeddings() : null, {
      memory: opened.ana,
    });
  });

  afterEach(async () => await opened.stop());

  async function ids(query: string, filter?: KeepsakeVectorStore["FilterType"]): Promise<string[]> {
    return (await store.similaritySearch(query, 10, filter)).map(({ id }) => id ?? "");
  }

  test("gives documents back as they were, the best first, with scores", async () => {
    expect(await store.addDocuments(documents)).toEqual(["1", "2", "3"]);
    const found = await store.similaritySearchWithScore("the Douro river in Porto", 2);
    expect(found.map(([document]) => document)).toEqual([documents[1], documents[0]]);
    expect(found[0]?.[1]).toBeGreaterThan(found[1]?.[1] ?? Number.NaN);
  });

  test("gives what filters let through", async () => {
    await store.addDocuments(documents);
    const travel = await ids("river Porto taxes", { topic: "travel" });
    expect(travel.toSorted()).toEqual(["1", "2"]);
    expect(await ids("river Porto taxes", { year: { gte: 2025 } })).toEqual(["2"]);
    expect(await ids("river Porto taxes", { tags: "tax" })).toEqual(["3"]);
    expect(await ids("river Porto taxes", { topic: { ne: "travel" } })).toEqual(["3"]);
    expect(await ids("river Porto taxes", { year: { nin: [2024, 2026] } })).toEqual(["3"]);
    const either = { OR: [{ topic: "money" }, { topic: { in: ["travel"] }, year: { lt: 2025 } }] };
    expect((await ids("river Porto taxes", either)).toSorted()).toEqual(["1", "3"]);
    expect(await ids("river Porto taxes", { AND: [{ topic: "travel" }, { year: 2026 }] })).toEqual([
      "2",
    ]);
  });

  test("puts a document in the place of the one with its id", async () => {
    await store.addDocuments(documents);
    const newer = new Document({
      id: "2",
      pageContent: "The river is wide.",
      metadata: { year: 2027 },
    });
    await store.addDocuments([newer]);
    await store.addDocuments(documents.slice(0, 1));
    expect((await opened.ana.events()).items).toHaveLength(3);
    expect((await store.similaritySearch("wide river", 1))[0]).toEqual(newer);
  });

  test("keeps one of the documents that are put under an id at the same time", async () => {
    await Promise.all(
      [1, 2, 3].map(async (at) => {
        await store.addDocuments([new Document({ id: "9", pageContent: `Porto, river ${at}.` })]);
      }),
    );
    expect(await ids("Porto river")).toEqual(["9"]);
  });

  test("deletes by ids, and by a filter", async () => {
    await store.addDocuments(documents);
    await store.delete({ ids: ["1", "none"] });
    expect(await ids("river Porto")).not.toContain("1");
    await store.delete({ filter: { topic: "travel" } });
    expect((await opened.ana.events()).items).toHaveLength(1);
    await store.addDocuments(documents);
    expect((await ids("Porto river taxes")).toSorted()).toEqual(["1", "2", "3"]);
  });

  test("keeps collections and scopes apart", async () => {
    const embeddings = by === "vectors" ? new WordEmbeddings() : null;
    const other = new KeepsakeVectorStore(embeddings, { memory: opened.ana, collection: "other" });
    const ben = new KeepsakeVectorStore(embeddings, { memory: opened.memory.scope("user:ben") });
    await Promise.all([
      store.addDocuments(documents.slice(0, 1)),
      other.addDocuments([new Document({ id: "1", pageContent: "Porto is old." })]),
      ben.addDocuments([new Document({ id: "1", pageContent: "Porto is far." })]),
    ]);
    expect((await ben.similaritySearch("Porto")).map(({ pageContent }) => pageContent)).toEqual([
      "Porto is far.",
    ]);
    await other.delete({ ids: ["1"] });
    expect(await ids("Porto")).toEqual(["1"]);
  });

  test("is a retriever, and is made from texts and documents", async () => {
    const embeddings = by === "vectors" ? new WordEmbeddings() : null;
    const config = { memory: opened.ana, collection: "texts" };
    const texts = ["Porto has a river.", "Taxes are due."];
    const made = await KeepsakeVectorStore.fromTexts(
      texts,
      [{ n: 1 }, { n: 2 }],
      embeddings,
      config,
    );
    const retriever = made.asRetriever({ k: 1, filter: { n: { lte: 1 } } });
    expect(await retriever.invoke("Porto river")).toMatchObject([
      { pageContent: "Porto has a river.", metadata: { n: 1 } },
    ]);
    const same = await KeepsakeVectorStore.fromTexts(["Porto."], { n: 3 }, embeddings, config);
    expect(await same.asRetriever({ filter: { n: 3 } }).invoke("Porto")).toHaveLength(1);
  });

  test("is kept in step with its sources by index()", async () => {
    const recordManager = new RecordList();
    const sync = async (docsSource: Document[]): Promise<unknown> =>
      await index({ docsSource, recordManager, vectorStore: store, options: { cleanup: "full" } });
    const [first, second, third] = documents;
    expect(await sync(documents)).toMatchObject({ numAdded: 3, numDeleted: 0 });
    expect(await sync(documents)).toMatchObject({ numAdded: 0, numSkipped: 3 });
    expect(await sync([first, second].flatMap((known) => known ?? []))).toMatchObject({
      numDeleted: 1,
    });
    expect((await opened.ana.events()).items).toHaveLength(2);
    expect(third).toBeDefined();
  });

  test("takes blank texts, long ids and metadata that JSON does not hold", async () => {
    const id = "x".repeat(400);
    const metadata = { when: new Date("2026-01-01"), nothing: undefined, half: "\ud83d" };
    await store.addDocuments([new Document({ id, pageContent: " ", metadata })]);
    await store.addDocuments([new Document({ id, pageContent: " ", metadata })]);
    const { items } = await opened.ana.events();
    expect(items).toHaveLength(1);
    expect(items[0]?.metadata).toMatchObject({ when: "2026-01-01T00:00:00.000Z", half: "\ufffd" });
    await store.delete({ ids: [id] });
    expect((await opened.ana.events()).items).toEqual([]);
  });

  test("is found by recall like all else", async () => {
    await store.addDocuments(documents);
    const { contextBlock } = await opened.ana.recall("Douro");
    expect(contextBlock).toContain("The river in Porto is the Douro.");
  });
});

describe("KeepsakeVectorStore with embeddings", () => {
  let opened: Opened;
  let embeddings: WordEmbeddings;
  let store: KeepsakeVectorStore;

  beforeEach(async () => {
    opened = await open("embedded");
    embeddings = new WordEmbeddings();
    store = new KeepsakeVectorStore(embeddings, { memory: opened.ana });
  });

  afterEach(async () => await opened.stop());

  test("takes vectors and searches by one, with cosines as scores", async () => {
    await store.addVectors(
      [
        [1, 0],
        [0, 1],
      ],
      documents.slice(0, 2),
      { ids: ["a", "b"] },
    );
    const found = await store.similaritySearchVectorWithScore([0.6, 0.8], 5);
    expect(found.map(([{ id }, score]) => [id, Number(score.toFixed(3))])).toEqual([
      ["b", 0.8],
      ["a", 0.6],
    ]);
  });

  test("chooses documents that are unlike each other", async () => {
    const similar = ["Porto river", "Porto river Douro", "Porto wine"].map(
      (pageContent, at) => new Document({ id: String(at), pageContent }),
    );
    await store.addDocuments(similar);
    const retriever = store.asRetriever({ k: 2, searchType: "mmr", searchKwargs: { lambda: 0.1 } });
    expect((await retriever.invoke("Porto river")).map(({ id }) => id)).toEqual(["0", "2"]);
    const near = await store.maxMarginalRelevanceSearch("Porto river", { k: 2, lambda: 1 });
    expect(near.map(({ id }) => id)).toEqual(["0", "1"]);
  });

  test("embeds each document and each query once", async () => {
    await store.addDocuments(documents.slice(0, 2));
    await store.similaritySearch("Porto");
    expect(embeddings.embedded).toEqual([
      ...documents.slice(0, 2).map(({ pageContent }) => pageContent),
      "Porto",
    ]);
  });

  test("passes over vectors of another model", async () => {
    await store.addDocuments(documents);
    const other = new KeepsakeVectorStore(embeddings, { memory: opened.ana, model: "other" });
    expect(await other.similaritySearch("Porto")).toEqual([]);
  });

  test("goes on without memory, and says so; adding and deleting throw", async () => {
    const skipped: SkippedCall[] = [];
    const memory: ScopedMemory = {
      ...opened.ana,
      similar: fail,
      experienceBulk: fail,
      events: fail,
    };
    const failing = new KeepsakeVectorStore(embeddings, {
      memory,
      onError: (call) => skipped.push(call),
    });
    expect(await failing.asRetriever().invoke("Porto")).toEqual([]);
    expect(skipped).toMatchObject([{ operation: "similar", reason: "memory failed" }]);
    await expect(failing.addDocuments(documents)).rejects.toThrow("no disk");
    await expect(failing.delete({ ids: ["1"] })).rejects.toThrow("no disk");
    const closed = new KeepsakeVectorStore(embeddings, { memory, failClosed: true });
    await expect(closed.similaritySearch("Porto")).rejects.toThrow("no disk");
  });
});
