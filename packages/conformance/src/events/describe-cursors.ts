import type { EventFilter } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import type { EventMemory } from "../event-memory.ts";

/** Cursors that are passed where they do not belong. */
export function describeCursors(suite: Suite<EventMemory>): void {
  describe("cursors", () => {
    test.each([
      ["a word", "nonsense"],
      ["a coded number", "MTIz"],
      ["a number", "0"],
      ["an object", "{}"],
      ["an emoji", "😀"],
      ["NUL", "\u0000"],
      ["very long", "a".repeat(5_000)],
    ])("a cursor that is %s is refused", async (_, cursor) => {
      await expectRefusal(suite.memory.events(suite.newScope(), { cursor }), "cursor");
    });

    test("a cursor of another scope is refused", async () => {
      const cursor = await cursorOf(suite, suite.newScope());
      await expectRefusal(suite.memory.events(suite.newScope(), { cursor }), "cursor");
    });

    test.each<EventFilter>([
      { view: "holistic" },
      { since: "2026-03-01" },
      { until: "2030-01-01" },
      { labels: ["home"] },
    ])("a cursor of a list without %j is refused with it", async (filter) => {
      const scope = suite.newScope();
      const cursor = await cursorOf(suite, scope);
      await expectRefusal(suite.memory.events(scope, { ...filter, cursor }), "cursor");
    });

    test("the page size may change on the way", async () => {
      const scope = suite.newScope();
      const cursor = await cursorOf(suite, scope);
      const rest = await suite.memory.events(scope, { cursor, limit: 10 });
      expect(rest.items).toHaveLength(2);
    });
  });
}

async function cursorOf(suite: Suite<EventMemory>, scope: string): Promise<string | undefined> {
  await writeTexts(suite.memory, scope, ["one", "two", "three"]);
  const { nextCursor } = await suite.memory.events(scope, { limit: 1 });
  return nextCursor ?? undefined;
}
