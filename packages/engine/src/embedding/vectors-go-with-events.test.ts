import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Embedder, Memory } from "@keepsake/core";
import { expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const scope = "org:acme/user:ana";
const folder = useTemporaryFolder();
const red = [0.123_456_7, -0.765_432_1, 0.314_159_2];
const blue = [-0.271_828_1, 0.577_215_6, 0.482_915_3];

/** Makes vectors that nothing else in a file looks like. */
function createColours(seen: string[]): Embedder {
  return {
    name: "colours",
    dimensions: red.length,
    async embed(texts) {
      seen.push(...texts);
      return await Promise.resolve(texts.map((text) => (text.includes("red") ? red : blue)));
    },
  };
}

async function write(memory: Memory): Promise<readonly string[]> {
  const items = ["A red boat.", "A blue boat."];
  const { results } = await memory.experienceBulk(scope, items, { wait: "consolidated" });
  return results.map(({ eventId }) => eventId);
}

async function countVectors(memory: Memory): Promise<number> {
  const embedding = { model: "colours", vector: red };
  return (await memory.similar(scope, { embedding })).length;
}

function isInFiles(path: string, vector: readonly number[]): boolean {
  const bytes = Buffer.from(Float32Array.from(vector).buffer);
  const names = readdirSync(dirname(path));
  return names.some((name) => readFileSync(join(dirname(path), name)).includes(bytes));
}

test("a vector goes with its event that is forgotten, and is not known any more", async () => {
  const seen: string[] = [];
  const memory = await openMemory({ path: ":memory:", embedder: createColours(seen) });
  const [first = ""] = await write(memory);
  expect(await countVectors(memory)).toBe(2);
  await memory.forget(scope, { selector: { memoryIds: [first] } });
  expect(await countVectors(memory)).toBe(1);
  await memory.experience(scope, "A red boat.", { wait: "consolidated" });
  expect(await countVectors(memory)).toBe(2);
  expect(seen.filter((text) => text === "A red boat.")).toHaveLength(2);
  await memory.close();
});

test("no byte of a vector is left in any file once its event is erased", async () => {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path, embedder: createColours([]) });
  const [first = ""] = await write(memory);
  expect([red, blue].map((vector) => isInFiles(path, vector))).toEqual([true, true]);
  const request = { selector: { memoryIds: [first] } };
  const erasure = await memory.erase(scope, request, { wait: "completed" });
  expect(erasure).toMatchObject({ status: "completed", problem: null });
  expect([red, blue].map((vector) => isInFiles(path, vector))).toEqual([false, true]);
  expect(await countVectors(memory)).toBe(1);
  await memory.close();
});
