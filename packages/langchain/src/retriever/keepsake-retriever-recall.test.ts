import type { Memory, ScopedMemory, TemporalBlock } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { openMemoryAt, places } from "@keepsake/testing";
import type { DocumentInterface } from "@langchain/core/documents";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeepsakeRetriever } from "./keepsake-retriever.ts";

let memory: Memory;
let cleo: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  cleo = memory.scope("user:cleo");
});

afterEach(async () => await memory.close());

describe("what KeepsakeRetriever recalls", () => {
  const moves = [
    { text: "I live in Lisbon.", speaker: "Ana", observedAt: "2025-01-10T09:00:00Z" },
    { text: "I live in Porto now.", speaker: "Ana", observedAt: "2026-03-05T09:00:00Z" },
  ];

  const more = [
    { text: "I work in Porto.", speaker: "Ana", observedAt: "2026-03-05T09:01:00Z" },
    { text: "Ana lives in Porto.", speaker: "Ben", observedAt: "2026-03-06T09:00:00Z" },
  ];

  test.each(places)("facts and events as documents, %s", async (place) => {
    const opened = await openMemoryAt(place);
    try {
      const there = opened.memory.scope("user:cleo");
      await there.experienceBulk(moves, { wait: "consolidated" });
      const retriever = new KeepsakeRetriever({ memory: there, include: ["facts", "events"] });
      const [fact, ...rest] = await retriever.invoke("Where does Ana live?");
      expect(fact?.pageContent).toBe("Ana lives in Porto");
      const newest = (await there.events()).items[0];
      expect(fact?.metadata).toEqual({
        layer: "fact",
        scope: "user:cleo",
        role: null,
        speaker: null,
        observedAt: newest?.recordedAt,
        validFrom: "2026-03-05T09:00:00.000Z",
        validTo: null,
        supports: [newest?.id],
        citation: "[1]",
        score: expect.any(Number),
      });
      expect(new Set(rest.map(({ metadata }) => metadata.layer))).toContain("event");
    } finally {
      await opened.stop();
    }
  });

  test.each([
    ["facts", "fact", "Ana lives in Porto"],
    ["beliefs", "belief", "Ana lives in Porto"],
    ["understanding", "understanding", expect.stringContaining("Porto")],
    ["episodes", "episode", "I live in Porto now."],
    ["events", "event", "I live in Porto now."],
  ] as const)("%s as documents that can be cited", async (layer, kind, text) => {
    await cleo.experienceBulk([...moves, ...more], { wait: "consolidated" });
    const { jobId } = await cleo.synthesize();
    await expect.poll(async () => (await cleo.synthesisJob(jobId)).endedAt).not.toBeNull();
    const retriever = new KeepsakeRetriever({ memory: cleo, include: [layer], k: 2 });
    const documents = await retriever.invoke("Who lives in Porto?");
    const pack = await cleo.recall({ query: "Who lives in Porto?", include: [layer] });
    expect(documents[0]).toMatchObject({ pageContent: text, metadata: { layer: kind } });
    expect(documents.map(({ id, metadata }) => [id, metadata.citation, metadata.layer])).toEqual(
      pack.citations.slice(0, 2).map(({ id, marker }) => [id, marker, kind]),
    );
  });

  test("the world as it was at a time", async () => {
    await cleo.experienceBulk(moves, { wait: "consolidated" });
    const ask = async (temporal: TemporalBlock): Promise<string | undefined> => {
      const retriever = new KeepsakeRetriever({ memory: cleo, include: ["facts"], temporal, k: 1 });
      return (await retriever.invoke("Where does Ana live?"))[0]?.pageContent;
    };
    expect(await ask({ asOfValid: "2025-06-01" })).toBe("Ana lives in Lisbon");
    expect(await ask({ asOfValid: "2026-06-01" })).toBe("Ana lives in Porto");
    expect(await ask({ asOf: "2020-01-01" })).toBeUndefined();
  });

  test("what meets its filters alone", async () => {
    await cleo.experience("Porto has a river.");
    await cleo.experience({ text: "Porto is on my work trip.", labels: ["work"] });
    const filters = { labels: { eq: "work" } };
    const documents = await new KeepsakeRetriever({ memory: cleo, filters }).invoke("Porto");
    expect(documents.map(({ pageContent }) => pageContent)).toEqual(["Porto is on my work trip."]);
  });

  test("k of each layer", async () => {
    await cleo.experienceBulk(moves, { wait: "consolidated" });
    await cleo.experienceBulk(["Ana owns a boat.", "Ana likes tea."], { wait: "consolidated" });
    const include = ["facts", "events"] as const;
    const documents = await new KeepsakeRetriever({ memory: cleo, include, k: 1 }).invoke("Ana");
    expect(documents.map(({ metadata }) => metadata.layer)).toEqual(["fact", "event"]);
  });

  test("no more than its tokens", async () => {
    const long = "river ".repeat(150);
    await cleo.experienceBulk([`${long} one`, `${long} two`, `${long} three`]);
    const count = async (maxTokens: number): Promise<number> =>
      (await new KeepsakeRetriever({ memory: cleo, maxTokens }).invoke("river")).length;
    expect([await count(400), await count(800), await count(4_000)]).toEqual([1, 2, 3]);
  });

  test("the same by stream and by invoke", async () => {
    await cleo.experienceBulk(moves);
    const retriever = new KeepsakeRetriever({ memory: cleo });
    const streamed: DocumentInterface[] = [];
    for await (const part of await retriever.stream("Porto")) {
      streamed.push(...part);
    }
    expect(streamed).toEqual(await retriever.invoke("Porto"));
  });
});
