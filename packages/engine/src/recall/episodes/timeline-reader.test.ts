import * as fc from "fast-check";
import { expect, test } from "vitest";
import { groupTurns } from "../../layers/episodes/group-turns.ts";
import { EventWriter } from "../../log/event-writer.ts";
import { createMemoryStorage } from "../../storage/memory/memory-storage.ts";
import { openSqliteStorage } from "../../storage/sqlite/sqlite-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import { auditOf } from "../../testing/audit-of.ts";
import { TimelineReader } from "./timeline-reader.ts";

const scope = "user:ana";
const anyTime = { validAtMs: null, recordedAtMs: null, validDuring: null, recordedDuring: null };

/** Turns some minutes apart, in one of two conversations or none. */
const anyTalk = fc.array(
  fc.record({
    minutes: fc.oneof(fc.nat(40), fc.constantFrom(500, 5_000)),
    conversation: fc.constantFrom(null, "a", "b"),
  }),
  { minLength: 1, maxLength: 60 },
);

async function write(
  storage: Storage,
  talk: readonly { readonly minutes: number; readonly conversation: string | null }[],
): Promise<void> {
  let timeMs = Date.parse("2026-03-05");
  const writer = new EventWriter(storage);
  const items = talk.map(({ minutes, conversation }, index) => {
    timeMs += minutes * 60_000;
    const labels = conversation === null ? [] : [`session:${conversation}`];
    return { text: `turn ${index}`, observedAt: new Date(timeMs).toISOString(), labels };
  });
  await writer.writeAll(scope, items, { audit: auditOf(scope) });
}

async function open(storage: Storage): Promise<TimelineReader> {
  const { statistics } = await storage.searchEvents({ scopes: [scope], terms: [], neighbours: 0 });
  return new TimelineReader(storage, { clip: anyTime, statistics });
}

const storages: readonly [name: string, create: () => Promise<Storage>][] = [
  ["memory", async () => await Promise.resolve(createMemoryStorage())],
  ["SQLite", async () => await openSqliteStorage(":memory:")],
];

test.each(storages)(
  "the episode around a turn is that of the whole timeline, in %s",
  async (_, create) => {
    await fc.assert(
      fc.asyncProperty(anyTalk, async (talk) => {
        const storage = await create();
        await write(storage, talk);
        const reader = await open(storage);
        for (const group of groupTurns(await storage.readTimeline(scope))) {
          for (const { row, observedAtMs } of group.events) {
            expect(await reader.groupAround({ scope, row, observedAtMs })).toEqual(group);
          }
        }
        await storage.close();
      }),
      { numRuns: 30 },
    );
  },
);

test("the newest episodes are those of the whole timeline", async () => {
  await fc.assert(
    fc.asyncProperty(anyTalk, fc.integer({ min: 1, max: 5 }), async (talk, count) => {
      const storage = createMemoryStorage();
      await write(storage, talk);
      const timeline = await storage.readTimeline(scope);
      const starts = groupTurns(timeline)
        .map(({ events }) => events[0]?.observedAtMs ?? 0)
        .toSorted((left, right) => right - left);
      const newest = { scope, observedAtMs: timeline.at(-1)?.observedAtMs ?? 0 };
      const found = await (await open(storage)).newestGroups(newest, count);
      expect(found.map(({ events }) => events[0]?.observedAtMs)).toEqual(starts.slice(0, count));
    }),
    { numRuns: 50 },
  );
});

test("what was written or forgotten meanwhile is seen", async () => {
  const storage = createMemoryStorage();
  await write(storage, [{ minutes: 0, conversation: null }]);
  const sizes: (number | undefined)[] = [];
  const lookUp = async (): Promise<void> => {
    const newest = (await storage.readTimeline(scope)).at(-1)?.observedAtMs ?? 0;
    const groups = await (await open(storage)).newestGroups({ scope, observedAtMs: newest }, 1);
    sizes.push(groups[0]?.events.length);
  };
  await lookUp();
  await write(storage, [{ minutes: 1, conversation: null }]);
  await lookUp();
  const [first] = await storage.readTimeline(scope);
  await storage.forgetEvents(scope, { ids: [first?.id ?? ""] });
  await lookUp();
  expect(sizes).toEqual([1, 2, 1]);
});
