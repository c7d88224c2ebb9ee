import * as fc from "fast-check";
import { expect, test } from "vitest";
import { groupTurns } from "./group-turns.ts";
import { toTimelineEvent } from "../../testing/to-timeline-event.ts";

const minutes = (count: number): number => count * 60_000;

test("turns half an hour apart or less are one episode", () => {
  const timeline = [
    toTimelineEvent({ row: 1, observedAtMs: 0 }),
    toTimelineEvent({ row: 2, observedAtMs: minutes(30) }),
    toTimelineEvent({ row: 3, observedAtMs: minutes(60) + 1 }),
  ];
  expect(groupTurns(timeline).map(({ events }) => events.map(({ row }) => row))).toEqual([
    [1, 2],
    [3],
  ]);
});

test("conversations that run at the same time are episodes of their own", () => {
  const timeline = ["session:a", null, "session:b", "session:a", null].map((conversation, index) =>
    toTimelineEvent({ row: index, observedAtMs: minutes(index), conversation }),
  );
  expect(groupTurns(timeline).map(({ events }) => events.map(({ row }) => row))).toEqual([
    [0, 3],
    [1, 4],
    [2],
  ]);
});

test("an episode is named after the event that arrived first, also if that happened later", () => {
  const timeline = [
    toTimelineEvent({ row: 7, id: "evt_late", observedAtMs: 0 }),
    toTimelineEvent({ row: 2, id: "evt_first", observedAtMs: minutes(5) }),
  ];
  expect(groupTurns(timeline)[0]?.id).toBe("ep_first");
});

test("late events never take the id of an episode away from the event it is named after", () => {
  const times = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(times, fc.nat(), (quarters, seen) => {
      const arrived = quarters.map((quarter, row) =>
        toTimelineEvent({ row, observedAtMs: minutes(15 * quarter) }),
      );
      const ordered = (count: number): typeof arrived =>
        arrived.slice(0, count).toSorted((left, right) => left.observedAtMs - right.observedAtMs);
      const before = groupTurns(ordered((seen % arrived.length) + 1));
      const after = groupTurns(ordered(arrived.length));
      for (const { firstArrived } of before) {
        const now = after.filter(({ events }) => events.includes(firstArrived));
        expect(now).toHaveLength(1);
        expect(now[0]?.firstArrived.row).toBeLessThanOrEqual(firstArrived.row);
      }
    }),
  );
});
