import { expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

/** Many writes at once. */
export function describeConcurrentWrites(suite: Suite<EventMemory>): void {
  test("all of many writes at once are acknowledged, and all are there", async () => {
    const scopes = [suite.newScope(), suite.newScope(), suite.newScope()];
    const writes = scopes.flatMap((scope) =>
      Array.from({ length: 70 }, async (_, index) => {
        const { eventId } = await suite.memory.experience(scope, `thought ${index}`);
        return { scope, eventId };
      }),
    );
    const written = await Promise.all(writes);
    for (const scope of scopes) {
      const expected = written.filter((one) => one.scope === scope).map(({ eventId }) => eventId);
      const stored = idsOf(await listEvents(suite.memory, scope));
      expect(stored.toSorted()).toEqual(expected.toSorted());
    }
  });

  test("a write that is refused does not harm those beside it", async () => {
    const scope = suite.newScope();
    await suite.memory.experience(scope, { text: "taken", idempotencyKey: "taken" });
    const right = Array.from({ length: 5 }, (_, index) =>
      suite.memory.experience(scope, `right ${index}`),
    );
    const conflict = suite.memory.experience(scope, { text: "other", idempotencyKey: "taken" });
    const blank = suite.memory.experience(scope, " ");
    const [conflictError, blankError] = await Promise.all([conflict, blank].map(memoryErrorOf));
    expect([conflictError?.name, blankError?.name]).toEqual(["ConflictError", "ValidationError"]);
    expect(await Promise.all(right)).toHaveLength(5);
    expect(await listEvents(suite.memory, scope)).toHaveLength(6);
  });
}
