import { expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import type { EventMemory } from "../event-memory.ts";

const secret = "Ana's safe opens with telescope.";
const rest = ["My cat is called Biscuit.", "We had soup and bread for dinner."];

/** Forgetting single events. */
export function describeForgettingIds(suite: Suite<EventMemory>): void {
  test("what was forgotten is in no read", async () => {
    const scope = suite.newScope();
    const [eventId = "", ...others] = await writeTexts(suite.memory, scope, [secret, ...rest]);
    const result = await suite.memory.forget(scope, { selector: { memoryIds: [eventId] } });
    expect(result.deleted.events).toBe(1);
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual(others.toReversed());
    for (const query of ["What opens Ana's safe? A telescope?", undefined]) {
      const { layers, contextBlock } = await suite.memory.recall(scope, { query });
      expect(idsOf(layers.events)).not.toContain(eventId);
      expect(contextBlock).not.toContain("telescope");
    }
    const { answer, citations } = await suite.memory.answer(scope, "What opens Ana's safe?");
    expect(answer).not.toContain("telescope");
    expect(citations.map(({ id }) => id)).not.toContain(eventId);
  });

  test("a forgotten event reads as one that never was", async () => {
    const scope = suite.newScope();
    const [eventId = ""] = await writeTexts(suite.memory, scope, [secret]);
    await suite.memory.forget(scope, { selector: { memoryIds: [eventId] } });
    const error = await memoryErrorOf(suite.memory.event(eventId));
    const unknown = await memoryErrorOf(suite.memory.event("evt_never"));
    expect(error).toMatchObject({ name: "NotFoundError", code: "NOT_FOUND", status: 404 });
    expect(error.message.replace(eventId, "evt_never")).toBe(unknown.message);
  });

  test("only what was there is counted, and once", async () => {
    const scope = suite.newScope();
    const [one = "", two = ""] = await writeTexts(suite.memory, scope, [secret, ...rest]);
    const memoryIds = [one, two, one, "evt_never", "nonsense"];
    const first = await suite.memory.forget(scope, { selector: { memoryIds } });
    const again = await suite.memory.forget(scope, { selector: { memoryIds } });
    expect([first.deleted.events, again.deleted.events]).toEqual([2, 0]);
  });

  test.runIf(suite.can.lastingKeys)(
    "repeating the write under its key does not bring it back",
    async () => {
      const scope = suite.newScope();
      const item = { text: secret, idempotencyKey: "turn-1" };
      const { eventId } = await suite.memory.experience(scope, item);
      await suite.memory.forget(scope, { selector: { memoryIds: [eventId] } });
      const again = await suite.memory.experience(scope, item);
      expect(again).toMatchObject({ eventId, replayed: true });
      expect(await listEvents(suite.memory, scope)).toEqual([]);
      expect((await suite.memory.recall(scope, "telescope")).layers.events).toEqual([]);
    },
  );

  test("the same said anew is remembered anew", async () => {
    const scope = suite.newScope();
    const [eventId = ""] = await writeTexts(suite.memory, scope, [secret]);
    await suite.memory.forget(scope, { selector: { memoryIds: [eventId] } });
    const anew = await suite.memory.experience(scope, secret);
    expect(anew.replayed).toBe(false);
    const { layers } = await suite.memory.recall(scope, "telescope");
    expect(idsOf(layers.events)).toEqual([anew.eventId]);
  });
}
