import { recordNotFound } from "@keepsake/core";
import { expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

/** The order of a listing, and reading one event. */
export function describeOrder(suite: Suite<EventMemory>): void {
  test("events come newest first, whatever the order of writing", async () => {
    const scope = suite.newScope();
    const days = ["2026-03-02", "1969-07-20", "2026-03-05", "2026-03-01"];
    for (const observedAt of days) {
      await suite.memory.experience(scope, { text: `on ${observedAt}`, observedAt });
    }
    const events = await listEvents(suite.memory, scope);
    expect(events.map(({ observedAt }) => observedAt.slice(0, 10))).toEqual(
      days.toSorted().toReversed(),
    );
  });

  test("of equal times the one written last comes first", async () => {
    const scope = suite.newScope();
    const observedAt = "2026-03-05T14:00:00Z";
    const item = (text: string): { text: string; observedAt: string } => ({ text, observedAt });
    const one = await suite.memory.experience(scope, item("one"));
    const { results } = await suite.memory.experienceBulk(scope, [item("two"), item("three")]);
    const four = await suite.memory.experience(scope, item("four"));
    const written = [one, ...results, four].map(({ eventId }) => eventId);
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual(written.toReversed());
  });

  test("a scope that nobody used is an empty last page", async () => {
    const page = await suite.memory.events(suite.newScope());
    expect(page).toMatchObject({ items: [], nextCursor: null, hasMore: false });
  });

  test.each(["evt_00000000000000000000000000", "evt_1", "", "' OR 1=1 --", "\u0000"])(
    "an id that names nothing, %j, is a NotFoundError",
    async (id) => {
      const error = await memoryErrorOf(suite.memory.event(id));
      expect(error).toMatchObject({ name: "NotFoundError", code: "NOT_FOUND", status: 404 });
      expect(error.message).toBe(recordNotFound("event", id).message);
    },
  );
}
