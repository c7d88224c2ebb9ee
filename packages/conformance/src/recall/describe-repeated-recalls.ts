import { describe, expect, test } from "vitest";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

/** Recalling the same again under an idempotency key. */
export function describeRepeatedRecalls(suite: Suite): void {
  describe("repeating under a key", () => {
    const request = { query: "Where do I live?", idempotencyKey: "recall-1" };

    test("gives the same pack, whatever was written meanwhile", async () => {
      const scope = suite.newScope();
      await suite.memory.experience(scope, "I live in Porto.");
      const first = await suite.memory.recall(scope, request);
      await suite.memory.experience(scope, "I live in Lisbon.");
      expect(await suite.memory.recall(scope, request)).toEqual(first);
      const { query } = request;
      const anew = await suite.memory.recall(scope, { query });
      expect(anew.packId).not.toBe(first.packId);
      expect(anew.layers.events).toHaveLength(2);
    });

    test("is refused for another request, and free in another scope", async () => {
      const scope = suite.newScope();
      await suite.memory.recall(scope, request);
      const other = suite.memory.recall(scope, { ...request, query: "Where did I live?" });
      expect(await memoryErrorOf(other)).toMatchObject({ code: "IDEMPOTENCY_CONFLICT" });
      await suite.memory.recall(suite.newScope(), { ...request, query: "Where did I live?" });
    });

    test("recalls anew once something was forgotten", async () => {
      const scope = suite.newScope();
      await suite.memory.experience(scope, "I live in Porto.");
      const first = await suite.memory.recall(scope, request);
      await suite.memory.forget(scope, { confirmAll: true });
      const second = await suite.memory.recall(scope, request);
      expect(second.packId).not.toBe(first.packId);
      expect(second.layers.events).toEqual([]);
    });
  });
}
