import { expect, test } from "vitest";
import { listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { eraseAll } from "./erase-all.ts";

const item = { text: "Ana's safe opens with telescope.", idempotencyKey: "turn-1" };

/** That a write which was erased does not come back when it is repeated. */
export function describeErasedKeys(suite: Suite): void {
  test.each([
    ["an event", false, false],
    ["a whole scope", true, false],
    ["what was forgotten before, by its id", false, true],
    ["what was forgotten before, with its scope", true, true],
  ])(
    "after erasing %s, a write under its key stores nothing, whatever it says",
    async (_, isWhole, isForgotten) => {
      const scope = suite.newScope();
      const { eventId } = await suite.memory.experience(scope, item);
      const selector = { memoryIds: [eventId] };
      if (isForgotten) {
        await suite.memory.forget(scope, { selector });
      }
      await eraseAll(suite.memory, scope, isWhole ? { confirmAll: true } : { selector });
      for (const text of [item.text, "Something else altogether."]) {
        const again = await suite.memory.experience(scope, { ...item, text });
        expect(again).toMatchObject({ eventId, replayed: true });
      }
      expect(await listEvents(suite.memory, scope)).toEqual([]);
      expect((await suite.memory.recall(scope, "telescope")).layers.events).toEqual([]);
    },
  );

  test("other keys, and the key in other scopes, are as they were", async () => {
    const scope = suite.newScope();
    const kept = { text: "My cat is called Biscuit.", idempotencyKey: "turn-2" };
    const { eventId } = await suite.memory.experience(scope, item);
    const second = await suite.memory.experience(scope, kept);
    await eraseAll(suite.memory, scope, { selector: { memoryIds: [eventId] } });
    expect(await suite.memory.experience(scope, kept)).toEqual({ ...second, replayed: true });
    const conflict = suite.memory.experience(scope, { ...kept, text: "Another." });
    expect((await memoryErrorOf(conflict)).name).toBe("ConflictError");
    const fresh = await suite.memory.experience(scope, { ...kept, idempotencyKey: "turn-3" });
    const elsewhere = await suite.memory.experience(suite.newScope(), item);
    expect([fresh.replayed, elsewhere.replayed]).toEqual([false, false]);
  });

  test("erasing once more leaves the key known", async () => {
    const scope = suite.newScope();
    const { eventId } = await suite.memory.experience(scope, item);
    await eraseAll(suite.memory, scope);
    const again = await eraseAll(suite.memory, scope);
    expect(again.deleted.events).toBe(0);
    expect(await suite.memory.experience(scope, item)).toMatchObject({ eventId, replayed: true });
  });
}
