import type { EventFilter } from "@keepsake/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collect, idsOf, listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import type { EventMemory } from "../event-memory.ts";

const labels = ["home", "work", "travel"] as const;

const arbitraryItems = fc.array(
  fc.record({
    text: fc.constant("a day"),
    observedAt: fc.constantFrom("2026-03-01", "2026-03-02", "2026-03-03", "1960-01-01"),
    labels: fc.subarray([...labels]),
  }),
  { minLength: 1, maxLength: 25 },
);

const arbitraryFilter: fc.Arbitrary<EventFilter> = fc.record({
  limit: fc.integer({ min: 1, max: 7 }),
  since: fc.constantFrom(undefined, "1900-01-01", "2026-03-02"),
  until: fc.constantFrom(undefined, "2026-03-03", "2030-01-01"),
  labels: fc.constantFrom(undefined, ["home"], ["home", "travel"]),
});

/** Going through a listing page by page. */
export function describePaging(suite: Suite<EventMemory>): void {
  describe("paging", () => {
    describeGeneratedPages(suite);
    describeChangingPages(suite);

    test("a page has 50 events where no limit is given, and 500 at most", async () => {
      const scope = suite.newScope();
      await writeTexts(
        suite.memory,
        scope,
        Array.from({ length: 501 }, () => "again"),
      );
      expect((await suite.memory.events(scope)).items).toHaveLength(50);
      const longest = await suite.memory.events(scope, { limit: 500 });
      expect(longest.items).toHaveLength(500);
      expect(longest.hasMore).toBe(true);
    });

    test("a list that ends with its page has no more", async () => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, ["one", "two"]);
      const page = await suite.memory.events(scope, { limit: 2 });
      expect([page.hasMore, page.nextCursor]).toEqual([false, null]);
    });
  });
}

function describeGeneratedPages(suite: Suite<EventMemory>): void {
  test("pages to the end give each event once, in order, with cursors and with for await", async () => {
    const property = fc.asyncProperty(arbitraryItems, arbitraryFilter, async (items, filter) => {
      const scope = suite.newScope();
      const { results } = await suite.memory.experienceBulk(scope, items);
      const expected = items
        .map((item, index) => ({ ...item, id: results[index]?.eventId ?? "", index }))
        .filter(({ observedAt }) => observedAt >= (filter.since ?? ""))
        .filter(({ observedAt }) => observedAt < (filter.until ?? "9999"))
        .filter((item) => filter.labels?.some((label) => hasLabel(item, label)) ?? true)
        .toSorted((left, right) =>
          left.observedAt === right.observedAt
            ? right.index - left.index
            : right.observedAt.localeCompare(left.observedAt),
        );
      expect(await idsByCursor(suite.memory, scope, filter)).toEqual(idsOf(expected));
      const listed = await collect(await suite.memory.events(scope, filter));
      expect(idsOf(listed)).toEqual(idsOf(expected));
    });
    await suite.check(property);
  });
}

function describeChangingPages(suite: Suite<EventMemory>): void {
  test("what is written between two pages neither hides nor doubles what was there", async () => {
    const scope = suite.newScope();
    const before = await writeTexts(suite.memory, scope, ["one", "two", "three", "four", "five"]);
    const first = await suite.memory.events(scope, { limit: 2 });
    await suite.memory.experience(scope, "newer than all");
    await suite.memory.experience(scope, { text: "older than all", observedAt: "1999-01-01" });
    const ids = idsOf(await collect(first));
    expect(ids.filter((id) => before.includes(id))).toEqual(before.toReversed());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("a list goes on where the event it had come to is forgotten", async () => {
    const scope = suite.newScope();
    const before = await writeTexts(suite.memory, scope, ["one", "two", "three", "four", "five"]);
    const first = await suite.memory.events(scope, { limit: 2 });
    await suite.memory.forget(scope, { selector: { memoryIds: idsOf(first.items) } });
    expect(idsOf(await collect(first))).toEqual(before.toReversed());
    expect(await listEvents(suite.memory, scope)).toHaveLength(3);
  });
}

async function idsByCursor(
  memory: EventMemory,
  scope: string,
  filter: EventFilter,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await memory.events(scope, { ...filter, cursor });
    expect(page.items.length).toBeLessThanOrEqual(filter.limit ?? 0);
    expect(page.hasMore).toBe(page.nextCursor !== null);
    ids.push(...idsOf(page.items));
    cursor = page.nextCursor;
  }
  return ids;
}

function hasLabel(item: { readonly labels: readonly string[] }, label: string): boolean {
  return item.labels.includes(label);
}
