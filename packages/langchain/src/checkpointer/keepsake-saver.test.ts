import type { ScopedMemory } from "@keepsake/core";
import { type OpenedMemory, openMemoryAt, places } from "@keepsake/testing";
import { type CheckpointMetadata, ERROR, uuid6 } from "@langchain/langgraph-checkpoint";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { collect } from "../testing/collect.ts";
import {
  checkpointOf,
  checkpointScope,
  countEvents,
  metadata,
  put,
  threadOf,
} from "../testing/put-checkpoint.ts";
import { KeepsakeSaver } from "./keepsake-saver.ts";

describe.each(places)("checkpoints of a memory that is %s", (place) => {
  let opened: OpenedMemory;
  let memory: ScopedMemory;
  let saver: KeepsakeSaver;

  beforeEach(async () => {
    opened = await openMemoryAt(place);
    memory = opened.memory.scope(checkpointScope);
    saver = new KeepsakeSaver({ memory });
  });

  afterEach(() => opened.stop());

  test("hold whatever LangGraph serializes", async () => {
    const values = {
      text: 'é "quoted" \\ \u0000\u007f 🙂',
      bytes: new Uint8Array([0, 255, 128]),
      set: new Set([1]),
      map: new Map([["a", { deep: [null, -0.5] }]]),
      nothing: null,
      "odd/channel:%": 1,
      constructor: "a channel",
    };
    const config = await put(saver, checkpointOf(values));
    expect((await saver.getTuple(config))?.checkpoint.channel_values).toEqual(values);
  });

  test.each([262_143, 262_144, 262_145, 5_000_000])(
    "hold a value of %i characters",
    async (size) => {
      const text = `x${"🙂 ".repeat(size / 3)}`.slice(0, size).toWellFormed();
      await put(saver, checkpointOf({ text, other: 1 }));
      const tuple = await saver.getTuple(threadOf("monday"));
      expect(tuple?.checkpoint.channel_values["text"] === text).toBe(true);
      expect(tuple?.checkpoint.channel_values["other"]).toBe(1);
    },
  );

  test("larger than one write takes are whole, and so are their writes and metadata", async () => {
    const long = "a word ".repeat(1_400_000);
    const withLong: CheckpointMetadata<{ long: string }> = { ...metadata, long };
    const config = await saver.put(threadOf("monday"), checkpointOf({}), withLong, {});
    await saver.putWrites(
      config,
      [
        ["text", long],
        ["text", "short"],
      ],
      "task",
    );
    const tuple = await saver.getTuple(threadOf("monday"));
    expect(Object.entries(tuple?.metadata ?? {}).at(-1)?.[1] === long).toBe(true);
    expect(tuple?.pendingWrites?.map(([, , value]) => String(value).length)).toEqual([
      9_800_000, 5,
    ]);
  });

  test("put twice are stored once", async () => {
    const checkpoint = checkpointOf({ messages: ["hi"] });
    const config = await put(saver, checkpoint);
    await saver.putWrites(config, [["messages", "there"]], "task");
    const count = await countEvents(memory);
    await Promise.all([put(saver, checkpoint), put(saver, checkpoint)]);
    await saver.putWrites(config, [["messages", "there"]], "task");
    expect(await countEvents(memory)).toBe(count);
    expect(await collect(saver.list(threadOf("monday")))).toHaveLength(1);
  });

  test("put again with other metadata are replaced", async () => {
    const checkpoint = checkpointOf({});
    const config = await put(saver, checkpoint);
    await saver.put(threadOf("monday"), checkpoint, { ...metadata, step: 7 }, {});
    expect((await saver.getTuple(config))?.metadata?.step).toBe(7);
    const listed = await collect(saver.list(threadOf("monday")));
    expect(listed.map((tuple) => tuple.metadata?.step)).toEqual([7]);
  });

  test("keep a task's first write of a place, and its last error", async () => {
    const config = await put(saver, checkpointOf({}));
    for (const value of ["first", "second", "first"]) {
      await saver.putWrites(
        config,
        [
          ["a", value],
          [ERROR, `${value} error`],
        ],
        "task",
      );
    }
    await saver.putWrites(
      config,
      [
        [ERROR, "the last"],
        ["b", 1],
      ],
      "task",
    );
    const writes = (await saver.getTuple(config))?.pendingWrites;
    expect(writes).toEqual([
      ["task", "a", "first"],
      ["task", ERROR, "the last"],
      ["task", "b", 1],
    ]);
  });

  test("are listed the newest first, page by page, in whatever order they were put", async () => {
    const ids = Array.from({ length: 120 }, (_, index) => uuid6(index));
    const shuffled = ids
      .filter((_, index) => index % 2 === 1)
      .concat(ids.filter((_, index) => index % 2 === 0));
    for (const id of shuffled) {
      await saver.put(
        threadOf("monday"),
        checkpointOf({}, id),
        { ...metadata, step: ids.indexOf(id) % 3 },
        {},
      );
    }
    const newestFirst = ids.toReversed();
    const idsOf = async (...given: Parameters<KeepsakeSaver["list"]>): Promise<readonly string[]> =>
      (await collect(saver.list(...given))).map(({ checkpoint }) => checkpoint.id);
    expect(await idsOf(threadOf("monday"))).toEqual(newestFirst);
    expect((await saver.getTuple(threadOf("monday")))?.checkpoint.id).toBe(newestFirst[0]);
    const before = { configurable: { thread_id: "monday", checkpoint_id: newestFirst[60] } };
    expect(await idsOf({}, { before, limit: 3 })).toEqual(newestFirst.slice(61, 64));
    const even = newestFirst.filter((id) => ids.indexOf(id) % 3 === 1);
    expect(await idsOf(threadOf("monday"), { filter: { step: 1 } })).toEqual(even);
    expect(await idsOf(threadOf("monday"), { filter: { step: 1, parents: { a: 1 } } })).toEqual([]);
    expect(await idsOf(threadOf("monday"), { limit: 0 })).toEqual([]);
  });

  test("with ids of their own kind are ordered by them", async () => {
    for (const id of ["b", "c", "a"]) {
      await put(saver, checkpointOf({ id }, id));
    }
    const listed = await collect(saver.list(threadOf("monday")));
    expect(listed.map(({ checkpoint }) => checkpoint.channel_values["id"])).toEqual([
      "c",
      "b",
      "a",
    ]);
  });

  test("of many channels are read whole", async () => {
    const values = Object.fromEntries(
      Array.from({ length: 130 }, (_, index) => [`branch:to:node ${index}`, index]),
    );
    const config = await put(saver, checkpointOf(values));
    expect((await saver.getTuple(config))?.checkpoint.channel_values).toEqual(values);
  });

  test.each([
    [{}, "configurable.thread_id"],
    [{ configurable: { thread_id: "" } }, "configurable.thread_id"],
    [{ configurable: { thread_id: 7 } }, "configurable.thread_id"],
    [{ configurable: { thread_id: "a\ud800" } }, "configurable.thread_id"],
    [{ configurable: { thread_id: "a", checkpoint_ns: null } }, "configurable.checkpoint_ns"],
    [{ configurable: { thread_id: "a", checkpoint_id: {} } }, "configurable.checkpoint_id"],
  ])("are not put for a configuration like %j", async (config, field) => {
    await expect(put(saver, checkpointOf({}), config)).rejects.toMatchObject({ field });
    expect(await countEvents(memory)).toBe(0);
  });
});
