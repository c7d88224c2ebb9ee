import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createMemoryStorage } from "../../storage/memory/memory-storage.ts";
import { remember } from "../../testing/remember.ts";
import { groupTurns } from "./group-turns.ts";
import { groupsAround } from "./groups-around.ts";

const scope = "user:ana";
/** Turns that follow closely, and long silences. */
const minutesOf = fc.array(fc.constantFrom(0, 29, 30, 31, 200, 100_000), {
  minLength: 1,
  maxLength: 12,
});

test("the episodes around events are those of the whole timeline that they belong to", async () => {
  const historyOf = minutesOf.chain((minutes) =>
    fc.record({
      minutes: fc.constant(minutes),
      wanted: fc.subarray([...minutes.keys()]),
      labels: fc.array(fc.boolean(), { minLength: minutes.length, maxLength: minutes.length }),
    }),
  );
  const property = fc.asyncProperty(historyOf, async ({ minutes, wanted, labels }) => {
    const storage = createMemoryStorage();
    let atMs = 0;
    const items = minutes.map((after, place) => {
      atMs += after * 60_000;
      const observedAt = new Date(atMs).toISOString();
      return { text: "one", observedAt, labels: labels[place] === true ? ["session:7"] : [] };
    });
    const ids = await remember(storage, scope, items);
    const timeline = await storage.readTimeline(scope);
    const events = timeline.filter(({ id }) => wanted.includes(ids.indexOf(id)));
    const found = await groupsAround(storage, scope, events);
    const expected = groupTurns(timeline).filter((group) =>
      group.events.some(({ id }) => events.some((event) => event.id === id)),
    );
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
    expect(found.flatMap((group) => group.events)).toHaveLength(
      expected.flatMap((group) => group.events).length,
    );
  });
  await fc.assert(property, { numRuns: 100 });
});
