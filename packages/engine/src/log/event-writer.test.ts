import type { Memory } from "@keepsake/core";
import {
  ConflictError,
  ConnectionError,
  contentText,
  ServerError,
  TimeoutError,
} from "@keepsake/core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { listAll } from "../testing/list-all.ts";
import { openRecordingStorage, type RecordingStorage } from "../testing/recording-storage.ts";

const scope = "user:ana";

let recording: RecordingStorage;
let memory: Memory;

beforeEach(async () => {
  recording = await openRecordingStorage();
  memory = createEmbeddedMemory(recording.storage);
});

afterEach(async () => {
  recording.beforeWrite = () => Promise.resolve();
  await memory.close();
});

describe("grouping", () => {
  test("the writes of one tick are one transaction, in the order of the calls", async () => {
    const results = await Promise.all([
      memory.experience(scope, "one"),
      memory.experience("user:bo", "two"),
      memory.experienceBulk(scope, ["three", "four"]),
      memory.experience(scope, "five"),
    ]);
    expect(recording.writes).toEqual([[["one"], ["two"], ["three", "four"], ["five"]]]);
    expect(await textsIn(scope)).toEqual(["five", "four", "three", "one"]);
    expect(results).toHaveLength(4);
  });

  test("what is written at once is recorded at one time, however long it takes", async () => {
    let nowMs = Date.now();
    vi.spyOn(Date, "now").mockImplementation(() => (nowMs += 1));
    await memory.experienceBulk(scope, ["one", "two", "three"]);
    vi.restoreAllMocks();
    const events = await listAll(memory, scope);
    expect(new Set(events.map(({ recordedAt }) => recordedAt)).size).toBe(1);
  });

  test("writes that come while one is under way wait, and are one transaction then", async () => {
    const gate = holdWrites();
    const first = memory.experience(scope, "one");
    await gate.reached;
    const later = ["two", "three"].map((text) => memory.experience(scope, text));
    expect(recording.writes).toHaveLength(1);
    gate.open();
    await Promise.all([first, ...later]);
    expect(recording.writes).toEqual([[["one"]], [["two"], ["three"]]]);
  });

  test("writes that wait for one another are transactions of their own", async () => {
    await memory.experience(scope, "one");
    await memory.experience(scope, "two");
    expect(recording.writes).toEqual([[["one"]], [["two"]]]);
  });

  test("no transaction takes more than 1000 events, and the order is kept", async () => {
    const parts = ["a", "b", "c"].map((part) => {
      return Array.from({ length: 400 }, (_, index) => `${part}${index}`);
    });
    await Promise.all(parts.map((texts) => memory.experienceBulk(scope, texts)));
    expect(recording.writes).toEqual([parts.slice(0, 2), parts.slice(2)]);
    expect((await textsIn(scope)).toReversed()).toEqual(parts.flat());
  });
});

describe("failing", () => {
  test("a conflict in one batch leaves those beside it alone", async () => {
    await memory.experience(scope, { text: "one", idempotencyKey: "key" });
    const outcomes = await Promise.allSettled([
      memory.experience(scope, "two"),
      memory.experienceBulk(scope, ["three", { text: "four", idempotencyKey: "key" }]),
      memory.experience(scope, "five"),
      memory.experience("user:bo", { text: "six", idempotencyKey: "key" }),
    ]);
    expect(recording.writes).toHaveLength(2);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
    expect(outcomes[1]).toMatchObject({ reason: { details: { idempotencyKey: "key", index: 1 } } });
    expect(await textsIn(scope)).toEqual(["five", "two", "one"]);
  });

  test("a key given twice in one tick is stored once, or refused for the second body", async () => {
    const keyed = { text: "one", idempotencyKey: "key" };
    const [first, again, other] = await Promise.allSettled([
      memory.experience(scope, keyed),
      memory.experience(scope, keyed),
      memory.experience(scope, { ...keyed, text: "two" }),
    ]);
    expect(first).toMatchObject({ value: { replayed: false } });
    expect(again).toMatchObject({ value: { replayed: true } });
    expect(other).toMatchObject({ reason: expect.any(ConflictError) });
    expect(await textsIn(scope)).toEqual(["one"]);
  });

  test("where the storage fails, every write of the group does, and the next ones do not", async () => {
    recording.beforeWrite = () => Promise.reject(new ServerError("the disk is gone"));
    const writes = ["one", "two"].map((text) => memory.experience(scope, text));
    const outcomes = await Promise.allSettled(writes);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(ServerError) });
    }
    recording.beforeWrite = () => Promise.resolve();
    await memory.experience(scope, "three");
    expect(await textsIn(scope)).toEqual(["three"]);
  });

  test("a write that was given up on and fails later troubles nobody", async () => {
    const gate = holdWrites();
    const controller = new AbortController();
    const aborted = memory.experience(scope, "one", { signal: controller.signal });
    const late = memory.experience(scope, "two", { timeoutMs: 1 });
    const outcomes = Promise.allSettled([aborted, late]);
    await gate.reached;
    controller.abort(new Error("enough"));
    expect(await outcomes).toMatchObject([
      { reason: { message: "enough" } },
      { reason: expect.any(TimeoutError) },
    ]);
    gate.fail(new ServerError("the disk is gone"));
    await memory.close();
  });
});

describe("order", () => {
  test("forgetting comes behind the writes before it and ahead of those after it", async () => {
    const [before, forgotten, after] = await Promise.all([
      memory.experience(scope, "before"),
      memory.forget(scope, { confirmAll: true }),
      memory.experience(scope, "after"),
    ]);
    expect(recording.writes).toEqual([[["before"]], "forget", [["after"]]]);
    expect(forgotten).toMatchObject({ deleted: { events: 1 } });
    expect(await textsIn(scope)).toEqual(["after"]);
    expect(after.eventId).not.toBe(before.eventId);
  });

  test("forgetting under a key comes ahead of the writes after it as well", async () => {
    const request = { confirmAll: true, idempotencyKey: "once" };
    await Promise.all([
      memory.experience(scope, "before"),
      memory.forget(scope, request),
      memory.experience(scope, "after"),
    ]);
    expect(await textsIn(scope)).toEqual(["after"]);
  });

  test("a write that fails does not keep the forgetting behind it", async () => {
    await memory.experience(scope, "one");
    recording.beforeWrite = () => {
      recording.beforeWrite = () => Promise.resolve();
      return Promise.reject(new ServerError("the disk is gone"));
    };
    const [write, forget] = await Promise.allSettled([
      memory.experience(scope, "two"),
      memory.forget(scope, { confirmAll: true }),
    ]);
    expect(write.status).toBe("rejected");
    expect(forget).toMatchObject({ value: { deleted: { events: 1 } } });
  });
});

test("closing waits for what is under way and takes nothing new", async () => {
  const gate = holdWrites();
  const writes = ["one", "two"].map((text) => memory.experience(scope, text));
  const forget = memory.forget(scope, { confirmAll: true });
  await gate.reached;
  const closing = memory.close();
  const refused = [memory.experience(scope, "three"), memory.forget(scope, { confirmAll: true })];
  for (const outcome of await Promise.allSettled(refused)) {
    expect(outcome).toMatchObject({ reason: expect.any(ConnectionError) });
  }
  gate.open();
  await closing;
  expect(await Promise.all(writes)).toHaveLength(2);
  expect(await forget).toMatchObject({ deleted: { events: 2 } });
});

/** Holds the next writes until it is opened, or makes them fail. */
function holdWrites(): {
  readonly reached: Promise<void>;
  readonly open: () => void;
  readonly fail: (error: Error) => void;
} {
  const reached = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  recording.beforeWrite = () => {
    reached.resolve();
    return gate.promise;
  };
  return { reached: reached.promise, open: gate.resolve, fail: gate.reject };
}

async function textsIn(path: string): Promise<readonly string[]> {
  return (await listAll(memory, path)).map(({ content }) => contentText(content));
}
