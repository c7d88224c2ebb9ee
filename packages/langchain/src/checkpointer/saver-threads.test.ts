import type { ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { type OpenedMemory, openMemoryAt, places } from "@keepsake/testing";
import { uuid6 } from "@langchain/langgraph-checkpoint";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { collect } from "../testing/collect.ts";
import {
  checkpointOf,
  checkpointScope,
  countEvents,
  put,
  threadOf,
} from "../testing/put-checkpoint.ts";
import { KeepsakeSaver } from "./keepsake-saver.ts";

describe.each(places)("threads of a memory that is %s", (place) => {
  let opened: OpenedMemory;
  let memory: ScopedMemory;
  let saver: KeepsakeSaver;

  beforeEach(async () => {
    opened = await openMemoryAt(place);
    memory = opened.memory.scope(checkpointScope);
    saver = new KeepsakeSaver({ memory });
  });

  afterEach(() => opened.stop());

  test("go with their thread, and no others; the same may be put again", async () => {
    const checkpoint = checkpointOf({ messages: ["hi"] });
    const config = await put(saver, checkpoint);
    await saver.putWrites(config, [["messages", "there"]], "task");
    const tuple = await saver.getTuple(config);
    const other = await put(saver, checkpointOf({ a: 1 }), threadOf("mondays"));
    for (let round = 0; round < 3; round += 1) {
      await saver.deleteThread("monday");
      expect(await saver.getTuple(config)).toBeUndefined();
      expect(await countEvents(memory)).toBe(2);
      await put(saver, checkpoint);
      await saver.putWrites(config, [["messages", "there"]], "task");
      expect(await saver.getTuple(config)).toEqual(tuple);
    }
    expect((await saver.getTuple(other))?.checkpoint.channel_values).toEqual({ a: 1 });
  });

  test("of threads and namespaces with names however long or odd are kept apart", async () => {
    const names = [
      "a",
      "a/b",
      "a%2Fb",
      "a:b",
      "a,b",
      "#",
      "é🙂",
      "long".repeat(100),
      "long".repeat(101),
    ];
    const configs = names.flatMap((thread_id) =>
      ["", ...names].map((checkpoint_ns) => ({ configurable: { thread_id, checkpoint_ns } })),
    );
    const id = uuid6(0);
    for (const config of configs) {
      await put(saver, checkpointOf({ place: config.configurable }, id), config);
    }
    for (const config of configs) {
      const tuple = await saver.getTuple(config);
      expect(tuple?.checkpoint.channel_values["place"]).toEqual(config.configurable);
    }
  });
});

test("a thread that is erased leaves nothing in the file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "keepsake-saver-"));
  const memory = await openMemory({ path: join(folder, "memory.db") });
  const saver = new KeepsakeSaver({ memory: memory.scope(checkpointScope), deletion: "erase" });
  await put(saver, checkpointOf({ said: "perpendicular" }), threadOf("monday"));
  await put(saver, checkpointOf({ said: "equidistant" }), threadOf("tuesday"));
  await saver.deleteThread("monday");
  await memory.close();
  const file = await readFile(join(folder, "memory.db"));
  expect([file.includes("perpendicular"), file.includes("equidistant")]).toEqual([false, true]);
  await rm(folder, { recursive: true });
});

test("savers of several handles on one file put at once, and lose nothing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "keepsake-saver-"));
  const path = join(folder, "memory.db");
  const memories = await Promise.all([openMemory({ path }), openMemory({ path })]);
  const savers = memories.map(
    (memory) => new KeepsakeSaver({ memory: memory.scope(checkpointScope) }),
  );
  const puts = Array.from({ length: 20 }, (_, index) => checkpointOf({ index }));
  await Promise.all(
    savers.flatMap((saver) =>
      puts.map(async (checkpoint, index) => {
        const config = await put(saver, checkpoint, threadOf(`thread ${index % 4}`));
        await saver.putWrites(config, [["index", index]], "task");
      }),
    ),
  );
  for (const saver of savers) {
    const listed = await collect(saver.list({}));
    expect(listed).toHaveLength(20);
    for (const { checkpoint, pendingWrites } of listed) {
      const { index } = checkpoint.channel_values;
      expect(checkpoint.id).toBe(puts[Number(index)]?.id);
      expect(pendingWrites).toEqual([["task", "index", index]]);
    }
  }
  await Promise.all(memories.map((memory) => memory.close()));
  await rm(folder, { recursive: true });
});
