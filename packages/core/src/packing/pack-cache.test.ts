import type { Pack } from "../recall/pack.ts";
import { expect, test } from "vitest";
import { PackCache } from "./pack-cache.ts";

let nowMs = 0;

function packOf(packId: string, scope = "user:ana"): Pack {
  const layers = { events: [], episodes: [], facts: [], beliefs: [], understanding: [] };
  const view = "holistic";
  const asOf = "2026-03-05T00:00:00.000Z";
  return { packId, scope, view, asOf, layers, contextBlock: "", citations: [], warnings: [] };
}

async function fill(cache: PackCache, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await cache.keep("user:ana", async () => await Promise.resolve(packOf(id)));
  }
}

function createCache(): PackCache {
  nowMs = 0;
  return new PackCache(() => nowMs);
}

test("a pack is found for a minute, in its scope alone", async () => {
  const cache = createCache();
  await fill(cache, ["pack_1"]);
  expect(cache.find("user:ana", "user:ana", "pack_1").packId).toBe("pack_1");
  const missing = { name: "NotFoundError", message: 'no pack "pack_1" here' };
  expect(() => cache.find("user:ana", "user:bo", "pack_1")).toThrow(
    expect.objectContaining(missing),
  );
  nowMs = 59_999;
  expect(cache.find("user:ana", "user:ana", "pack_1").packId).toBe("pack_1");
  nowMs = 60_000;
  expect(() => cache.find("user:ana", "user:ana", "pack_1")).toThrow(
    expect.objectContaining(missing),
  );
});

test("of more than 256 packs the oldest go", async () => {
  const cache = createCache();
  await fill(
    cache,
    Array.from({ length: 258 }, (_, index) => `pack_${index}`),
  );
  expect(() => cache.find("user:ana", "user:ana", "pack_1")).toThrow("no pack");
  expect(cache.find("user:ana", "user:ana", "pack_2").packId).toBe("pack_2");
  expect(cache.find("user:ana", "user:ana", "pack_257").packId).toBe("pack_257");
});

test("clearing drops every pack, also one that is being recalled", async () => {
  const cache = createCache();
  await fill(cache, ["pack_1"]);
  const given = await cache.keep("user:ana", async () => {
    cache.clear();
    return await Promise.resolve(packOf("pack_2"));
  });
  expect(given.packId).toBe("pack_2");
  expect(() => cache.find("user:ana", "user:ana", "pack_1")).toThrow("no pack");
  expect(() => cache.find("user:ana", "user:ana", "pack_2")).toThrow("no pack");
});

test("of large packs only as many are kept as there is room for", async () => {
  const cache = createCache();
  const contextBlock = "x".repeat(9_000_000);
  for (const id of ["pack_1", "pack_2"]) {
    await cache.keep(
      "user:ana",
      async () => await Promise.resolve({ ...packOf(id), contextBlock }),
    );
  }
  expect(() => cache.find("user:ana", "user:ana", "pack_1")).toThrow("pack_1");
  expect(cache.find("user:ana", "user:ana", "pack_2").packId).toBe("pack_2");
  await fill(cache, ["pack_3"]);
  expect(cache.find("user:ana", "user:ana", "pack_2").packId).toBe("pack_2");
});
