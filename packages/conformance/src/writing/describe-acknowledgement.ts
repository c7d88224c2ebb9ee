import { expect, test } from "vitest";
import { idsOf, listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import type { EventMemory } from "../event-memory.ts";

const stages = ["captured", "indexed", "consolidated"] as const;

/** What a write answers. */
export function describeAcknowledgement(suite: Suite<EventMemory>): void {
  test("a write is acknowledged with the id under which it can be read at once", async () => {
    const scope = suite.newScope();
    const { eventId, replayed } = await suite.memory.experience(scope, "I moved to Porto.");
    expect(eventId).toMatch(/^evt_[0-9a-z]{26}$/);
    expect(replayed).toBe(false);
    await expect(suite.memory.event(eventId)).resolves.toMatchObject({ id: eventId, scope });
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual([eventId]);
  });

  test.each(stages)("a write that waits for %s has come so far or further", async (wait) => {
    const { status } = await suite.memory.experience(suite.newScope(), "I moved.", { wait });
    expect(stages.slice(stages.indexOf(wait))).toContain(status);
  });

  describePlaces(suite);
}

function describePlaces(suite: Suite<EventMemory>): void {
  test.runIf(suite.can.places)("ids sort in the order of writing", async () => {
    const scope = suite.newScope();
    const ids: string[] = [];
    for (const text of ["first", "second", "third", "fourth"]) {
      ids.push((await suite.memory.experience(scope, text)).eventId);
    }
    const { results } = await suite.memory.experienceBulk(scope, ["fifth", "sixth", "seventh"]);
    ids.push(...results.map(({ eventId }) => eventId));
    expect(ids.toSorted()).toEqual(ids);
  });

  test.runIf(suite.can.places)("places in the log only grow, over all scopes", async () => {
    const offsets: (number | null)[] = [];
    for (const scope of [suite.newScope(), suite.newScope()]) {
      const { results } = await suite.memory.experienceBulk(scope, ["first", "second"]);
      offsets.push(...results.map(({ logOffset }) => logOffset));
    }
    expect(offsets.every((offset) => Number.isSafeInteger(offset))).toBe(true);
    expect(offsets.toSorted((left, right) => Number(left) - Number(right))).toEqual(offsets);
    expect(new Set(offsets).size).toBe(offsets.length);
  });

  test("the same text written twice is two events", async () => {
    const scope = suite.newScope();
    await suite.memory.experience(scope, "Good morning");
    await suite.memory.experience(scope, "Good morning");
    expect(new Set(idsOf(await listEvents(suite.memory, scope))).size).toBe(2);
  });
}
