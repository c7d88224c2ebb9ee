import type { Memory } from "@keepsake/core";
import { readdirSync, readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { createSynonymEmbedder } from "../testing/synonym-embedder.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = useTemporaryFolder();
const scope = "org:acme/user:ana";
const embedding = { model: "m", vector: [1, 0] };

async function open(options: object = {}): Promise<Memory> {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path, retentionSweepMs: 0, ...options });
  onTestFinished(() => memory.close());
  return memory;
}

async function textsOf(memory: Memory): Promise<readonly string[]> {
  const found = await memory.similar(scope, { embedding, limit: 500 });
  return found.map(({ event }) => ("text" in event.content ? event.content.text : ""));
}

test("what one handle writes and forgets, another that has looked before sees", async () => {
  const [writer, reader] = [await open(), await open()];
  const ids: string[] = [];
  for (const text of ["a", "b", "c"]) {
    ids.push((await writer.experience(scope, { text, embedding })).eventId);
    expect(await textsOf(reader)).toEqual(await textsOf(writer));
  }
  await writer.forget(scope, { selector: { memoryIds: ids.slice(2) } });
  await writer.experience(scope, { text: "d", embedding });
  expect(await textsOf(reader)).toEqual(["d", "b", "a"]);
  await writer.forget(scope, { confirmAll: true });
  await writer.experience(scope, { text: "e", embedding });
  expect(await textsOf(reader)).toEqual(["e"]);
});

/** Tells of 3,000 places, each further away than the one before. */
async function tellPlaces(memory: Memory): Promise<void> {
  for (let start = 0; start < 3_000; start += 1_000) {
    const items = Array.from({ length: 1_000 }, (_, index) => start + index).map((place) => ({
      text: `item ${place}`,
      metadata: { place },
      labels: [place < 2_500 ? "near" : "far", ...(place % 1_000 === 5 ? ["rare"] : [])],
      embedding: { model: "m", vector: [3_000 - place, 1_000] },
    }));
    await memory.experienceBulk(scope, items);
  }
}

test.each([
  ["most events have", ["near"], [0, 1, 2]],
  ["none of the nearest has", ["far"], [2_500, 2_501, 2_502]],
  ["few events have", ["rare"], [5, 1_005, 2_005]],
  ["few events have, or those far away", ["rare", "far"], [5, 1_005, 2_005]],
])("a label that %s finds the nearest of them", async (_, labels, places) => {
  const memory = await open({ path: ":memory:" });
  await tellPlaces(memory);
  await memory.experience("org:acme/user:bo", { text: "other", labels, embedding });
  for (const limit of [1, 2, 3]) {
    const found = await memory.similar(scope, { embedding, labels, limit });
    expect(found.map(({ event }) => event.metadata["place"])).toEqual(places.slice(0, limit));
  }
  const ids = (await memory.similar(scope, { embedding, labels, limit: 2 })).map(
    ({ event }) => event.id,
  );
  expect(await memory.similar(scope, { embedding, labels, ids })).toHaveLength(2);
  expect(await memory.similar(scope, { embedding, labels: ["none"], ids })).toEqual([]);
});

test("a filter that few events meet finds them among thousands", async () => {
  const memory = await open({ path: ":memory:" });
  await tellPlaces(memory);
  const filter = { key: "place", operator: "in", value: [5, 1_200, 2_999] } as const;
  for (const limit of [1, 2, 10]) {
    const found = await memory.similar(scope, { embedding, filter, limit });
    const places = found.map(({ event }) => event.metadata["place"]);
    expect(places).toEqual([5, 1_200, 2_999].slice(0, limit));
  }
});

test("of the vectors of what was erased no byte is left, whoever made them", async () => {
  const memory = await open({ embedder: createSynonymEmbedder() });
  const marked = Array.from({ length: 64 }, (_, index) => Math.fround(Math.sin(index + 0.5)));
  const given = { text: "The car.", embedding: { model: "marked", vector: marked } };
  await memory.experience(scope, given, { wait: "consolidated" });
  await memory.experience("org:acme/user:bo", "Another car.", { wait: "consolidated" });
  const mark = Buffer.from(Float32Array.from(marked).buffer);
  expect(hasBytes(mark)).toBe(true);
  const { erasureId } = await memory.erase(scope, { confirmAll: true });
  await expect
    .poll(async () => (await memory.erasure(erasureId)).receipt, { timeout: 10_000 })
    .not.toBeNull();
  expect(hasBytes(mark)).toBe(false);
  expect(hasBytes(Buffer.from("marked"))).toBe(false);
  const near = { embedding: { model: "synonyms-1", vector: [1, 0, 0] } };
  expect(await memory.similar(scope, near)).toEqual([]);
  expect(await memory.similar("org:acme/user:bo", near)).toHaveLength(1);
});

function hasBytes(mark: Buffer): boolean {
  return readdirSync(folder.path).some((name) => readFileSync(folder.join(name)).includes(mark));
}
