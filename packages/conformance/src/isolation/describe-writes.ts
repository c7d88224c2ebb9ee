import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  arbitraryScopePair,
  scopePairExamples,
  withinScope,
} from "../arbitrary/arbitrary-scope-pair.ts";
import { idsOf, listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

/** What writing to and forgetting from one scope does to another. */
export function describeWrites(suite: Suite<EventMemory>): void {
  test("one idempotency key in two scopes is two keys, also at once and for other texts", async () => {
    const property = fc.asyncProperty(arbitraryScopePair, async (generated) => {
      const { mine, other } = withinScope(suite.newScope(), generated);
      const writes = [mine, other].map((scope) =>
        suite.memory.experience(scope, { text: `in ${scope}`, idempotencyKey: "turn-1" }),
      );
      const results = await Promise.all(writes);
      expect(results.map(({ replayed }) => replayed)).toEqual([false, false]);
      expect(idsOf(await listEvents(suite.memory, mine))).toEqual([results[0]?.eventId]);
      expect(idsOf(await listEvents(suite.memory, other))).toEqual([results[1]?.eventId]);
    });
    await suite.check(property, scopePairExamples);
  });

  test("forgetting in one scope, by id or all of it, leaves another whole", async () => {
    const property = fc.asyncProperty(arbitraryScopePair, async (generated) => {
      const { mine, other } = withinScope(suite.newScope(), generated);
      const { eventId } = await suite.memory.experience(other, "Bea hid the telescope.");
      const before = await suite.memory.event(eventId);
      await suite.memory.experience(mine, "Ana hid the telescope.");
      const foreign = await suite.memory.forget(mine, { selector: { memoryIds: [eventId] } });
      expect(foreign.deleted.events).toBe(0);
      const all = await suite.memory.forget(mine, { confirmAll: true });
      expect(all.deleted.events).toBe(1);
      expect(await suite.memory.event(eventId)).toEqual(before);
      const { layers } = await suite.memory.recall(other, { query: "telescope", view: "local" });
      expect(idsOf(layers.events)).toEqual([eventId]);
    });
    await suite.check(property, scopePairExamples);
  });
}
