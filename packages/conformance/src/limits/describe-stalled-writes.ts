import { describe, expect, test } from "vitest";
import { callMethod, type ScopedMethod } from "../call-method.ts";
import { idsOf, listEvents } from "../list-events.ts";
import type { MemoryUnderTest } from "../memory-under-test.ts";
import { memoryErrorOf, rejection } from "../rejection.ts";
import { withMemory } from "../lifetime/with-memory.ts";

const scope = "org:acme/user:ana";
const item = { text: "I moved to Porto.", idempotencyKey: "turn-1" };
const second = { text: "My cat is called Biscuit.", idempotencyKey: "turn-2" };

const writes: readonly (readonly [ScopedMethod, unknown])[] = [
  ["experience", item],
  ["experienceBulk", [item, second]],
  ["forget", { confirmAll: true }],
];

/** Writes that have to wait longer than their caller does. */
export function describeStalledWrites(create: () => Promise<MemoryUnderTest>): void {
  describe("while writes have to wait", () => {
    describeLimitsReached(create);
    describeRepeating(create);
    describeWaiting(create);
  });
}

function describeLimitsReached(create: () => Promise<MemoryUnderTest>): void {
  test.each(writes)("%s that takes longer than it may is a TimeoutError", async (method, input) => {
    await withMemory(create, async ({ memory, stall }) => {
      await stall();
      const call = callMethod(memory, method, [scope, input, { timeoutMs: 20 }]);
      expect(await memoryErrorOf(call)).toMatchObject({
        name: "TimeoutError",
        code: "CLIENT_TIMEOUT",
        retriable: true,
      });
    });
  });

  test.each(writes)("%s that is aborted throws the signal's reason", async (method, input) => {
    await withMemory(create, async ({ memory, stall }) => {
      await stall();
      const controller = new AbortController();
      const call = callMethod(memory, method, [scope, input, { signal: controller.signal }]);
      const reason = new Error("changed my mind");
      await takeTurns(1);
      controller.abort(reason);
      expect(await rejection(call)).toBe(reason);
    });
  });
}

function describeRepeating(create: () => Promise<MemoryUnderTest>): void {
  test("what ran out of time is stored once when it is repeated under its key", async () => {
    await withMemory(create, async ({ memory, stall }) => {
      const release = await stall();
      await rejection(memory.experience(scope, item, { timeoutMs: 20 }));
      await release();
      const { eventId } = await memory.experience(scope, item);
      expect(idsOf(await listEvents(memory, scope))).toEqual([eventId]);
    });
  });

  test("what is repeated before the first try went through is stored once", async () => {
    await withMemory(create, async ({ memory, stall }) => {
      const release = await stall();
      await rejection(memory.experienceBulk(scope, [item, second], { timeoutMs: 20 }));
      const again = memory.experienceBulk(scope, [item, second]);
      await takeTurns(1);
      await release();
      const ids = (await again).results.map(({ eventId }) => eventId);
      expect(idsOf(await listEvents(memory, scope))).toEqual(ids.toReversed());
    });
  });
}

function describeWaiting(create: () => Promise<MemoryUnderTest>): void {
  test("the event loop stays free, and the write goes through afterwards", async () => {
    await withMemory(create, async ({ memory, stall }) => {
      const release = await stall();
      const write = watch(memory.experience(scope, item, { timeoutMs: 5_000 }));
      await takeTurns(30);
      expect(write.isSettled()).toBe(false);
      await release();
      const { eventId } = await write.result;
      expect(await memory.event(eventId)).toMatchObject({ id: eventId, scope });
    });
  });

  test("closing waits for them", async () => {
    await withMemory(create, async ({ memory, stall }) => {
      const release = await stall();
      const write = memory.experience(scope, item);
      const close = watch(memory.close());
      await takeTurns(5);
      expect(close.isSettled()).toBe(false);
      await release();
      await close.result;
      expect((await write).replayed).toBe(false);
    });
  });
}

/** A call under way, and whether it has ended. */
interface WatchedCall<T> {
  readonly result: Promise<T>;
  isSettled(): boolean;
}

function watch<T>(call: Promise<T>): WatchedCall<T> {
  let isSettled = false;
  const result = call.finally(() => {
    isSettled = true;
  });
  return { result, isSettled: () => isSettled };
}

/** Lets timers run so many times, one after the other. */
async function takeTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
}
