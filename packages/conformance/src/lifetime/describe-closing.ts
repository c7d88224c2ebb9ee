import type { Memory } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { callMethod, rightCalls, unknownIds, unscopedCalls } from "../call-method.ts";
import { follow } from "../lifecycle/follow.ts";
import { collect } from "../list-events.ts";
import type { MemoryUnderTest } from "../memory-under-test.ts";
import { memoryErrorOf } from "../rejection.ts";
import { withMemory } from "./with-memory.ts";

const scope = "org:acme/user:ana";

/** Letting go of a memory. */
export function describeClosing(create: () => Promise<MemoryUnderTest>): void {
  describe("closing", () => {
    test("after it every call is a ConnectionError", async () => {
      await withMemory(create, async ({ memory }) => {
        const { eventId } = await memory.experience(scope, "I moved to Porto.");
        const scoped = memory.scope(scope);
        await memory.close();
        const calls = [
          ...rightCalls.map(([method, inputs]) => callMethod(memory, method, [scope, ...inputs])),
          ...unknownIds.map(([method, id]) => callMethod(memory, method, [id])),
          ...unscopedCalls.map(([method, inputs]) => callMethod(memory, method, inputs)),
          memory.event(eventId),
          scoped.recall("Porto"),
        ];
        const errors = await Promise.all(calls.map(memoryErrorOf));
        expect(errors.map(({ name }) => name)).toEqual(calls.map(() => "ConnectionError"));
        expect(errors.map(({ code }) => code)).toEqual(calls.map(() => "CONNECTION_FAILED"));
      });
    });

    test("whoever follows is told no more", async () => {
      await withMemory(create, async ({ memory }) => {
        const following = follow(memory, scope);
        await memory.experience(scope, "I moved to Porto.", { wait: "consolidated" });
        await memory.close();
        await following.ended;
        expect(following.seen.map(({ kind }) => kind)).toContain("consolidated");
      });
    });

    test("a page read before goes no further", async () => {
      await withMemory(create, async ({ memory }) => {
        await memory.experienceBulk(scope, ["one", "two", "three"]);
        const page = await memory.events(scope, { limit: 2 });
        await memory.close();
        expect(page.items).toHaveLength(2);
        const error = await memoryErrorOf(collect(page));
        expect(error.name).toBe("ConnectionError");
      });
    });

    test("once more does nothing, also while the first is under way", async () => {
      await withMemory(create, async ({ memory }) => {
        await memory.experience(scope, "I moved to Porto.");
        await expect(Promise.all([memory.close(), memory.close()])).resolves.toHaveLength(2);
        await expect(memory.close()).resolves.toBeUndefined();
      });
    });

    test("finishes the writes under way", async () => {
      await withMemory(create, async ({ memory }) => {
        const writes = startWrites(memory);
        await memory.close();
        const results = await Promise.all(writes);
        expect(new Set(results.map(({ eventId }) => eventId)).size).toBe(30);
      });
    });
  });
}

function startWrites(memory: Memory): ReturnType<Memory["experience"]>[] {
  return Array.from({ length: 30 }, (_, index) => memory.experience(scope, `thought ${index}`));
}
