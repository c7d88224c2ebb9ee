import { MemoryError, type ScopedMemory, ValidationError } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { type OpenedMemory, openMemoryAt, places } from "@keepsake/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { collect } from "../testing/collect.ts";
import { checkpointOf, checkpointScope, put, threadOf } from "../testing/put-checkpoint.ts";
import { KeepsakeSaver } from "./keepsake-saver.ts";

/** Makes a saver of whatever it is given, as somebody might who has no types. */
function makeSaver(input: object): KeepsakeSaver {
  return Reflect.construct(KeepsakeSaver, [input], KeepsakeSaver);
}

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

  test("are not read once the run is aborted", async () => {
    await put(saver, checkpointOf({}));
    const config = { ...threadOf("monday"), signal: AbortSignal.abort(new Error("enough")) };
    await expect(saver.getTuple(config)).rejects.toThrow("enough");
  });

  test("of a memory that has ended fail with its error", async () => {
    await opened.stop();
    const failing: readonly Promise<unknown>[] = [
      put(saver, checkpointOf({})),
      saver.getTuple(threadOf("monday")),
      collect(saver.list(threadOf("monday"))),
      saver.deleteThread("monday"),
    ];
    for (const outcome of await Promise.allSettled(failing)) {
      expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(MemoryError) });
    }
    opened = await openMemoryAt(place);
  });
});

test("a saver is made of a memory of one scope and of known options", async () => {
  const memory = await openMemory({ path: ":memory:" });
  const sealed = memory.scope(checkpointScope);
  const wrong: readonly (readonly [object, string])[] = [
    [{}, "memory"],
    [{ memory }, "memory"],
    [{ memory: sealed, deletion: "hide" }, "deletion"],
    [{ memory: sealed, timeoutMs: 0 }, "timeoutMs"],
    [{ memory: sealed, deletes: "erase" }, "deletes"],
  ];
  for (const [input, field] of wrong) {
    expect(() => makeSaver(input)).toThrow(ValidationError);
    expect(() => makeSaver(input)).toThrow(`${field}: `);
  }
  await memory.close();
});
