import { describe, expect, test } from "vitest";
import { listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

const first = { text: "I moved to Porto.", idempotencyKey: "turn-1" };
const second = { text: "My cat is called Biscuit.", idempotencyKey: "turn-2" };

/** Idempotency keys within a bulk. */
export function describeIdempotentBulk(suite: Suite<EventMemory>): void {
  describe("idempotency of a bulk", () => {
    test("a bulk written again, with one more, stores the one", async () => {
      const scope = suite.newScope();
      const before = await suite.memory.experienceBulk(scope, [first, second]);
      const again = await suite.memory.experienceBulk(scope, [first, "something new", second]);
      expect(again.results.map(({ replayed }) => replayed)).toEqual([true, false, true]);
      expect([again.results[0]?.eventId, again.results[2]?.eventId]).toEqual(
        before.results.map(({ eventId }) => eventId),
      );
      expect(await listEvents(suite.memory, scope)).toHaveLength(3);
    });

    test("the same twice in one bulk is one event", async () => {
      const scope = suite.newScope();
      const { accepted, results } = await suite.memory.experienceBulk(scope, [first, first]);
      expect(accepted).toBe(2);
      expect(results.map(({ replayed }) => replayed)).toEqual([false, true]);
      expect(results[1]?.eventId).toBe(results[0]?.eventId);
      expect(await listEvents(suite.memory, scope)).toHaveLength(1);
    });

    test.each([
      ["one before", [first], [second, { ...first, text: "I moved to Lisbon." }]],
      ["another of its own", [], [second, first, { ...first, text: "I moved to Lisbon." }]],
    ])("of a bulk in conflict with %s nothing is stored", async (_, earlier, items) => {
      const scope = suite.newScope();
      for (const item of earlier) {
        await suite.memory.experience(scope, item);
      }
      const error = await memoryErrorOf(suite.memory.experienceBulk(scope, items));
      expect(error).toMatchObject({ name: "ConflictError", code: "IDEMPOTENCY_CONFLICT" });
      expect(await listEvents(suite.memory, scope)).toHaveLength(earlier.length);
    });
  });
}
