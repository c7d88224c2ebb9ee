import type { AuditFilter } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { collect, idsOf } from "../list-events.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import { listAudit } from "./list-audit.ts";

/** Going through the log page by page. */
export function describeAuditPages(suite: Suite): void {
  describe("pages", () => {
    test.each([1, 2, 3, 7])("of %d rows give each row once, in order", async (limit) => {
      const scope = suite.newScope();
      await writeEach(suite, scope, 7);
      const all = await listAudit(suite.memory, scope);
      expect(all).toHaveLength(7);
      expect(await collect(await suite.memory.audit(scope, { limit }))).toEqual(all);
    });

    test("have 50 rows where no limit is given", async () => {
      const scope = suite.newScope();
      await writeEach(suite, scope, 51);
      const page = await suite.memory.audit(scope);
      expect([page.items.length, page.hasMore]).toEqual([50, true]);
    });

    test("go on where they were, whatever is written meanwhile", async () => {
      const scope = suite.newScope();
      await writeEach(suite, scope, 5);
      const all = await listAudit(suite.memory, scope);
      const first = await suite.memory.audit(scope, { limit: 2 });
      await writeEach(suite, scope, 3);
      expect(idsOf(await collect(first))).toEqual(idsOf(all));
    });

    describeWrongCursors(suite);
  });
}

function describeWrongCursors(suite: Suite): void {
  test.each<AuditFilter>([
    { operation: "experience" },
    { actor: "user:local" },
    { since: "2020-01-01" },
    { until: "9000-01-01" },
    { decision: "allow" },
    { capability: "scope.write" },
  ])("a cursor of a list without %j is refused with it", async (filter) => {
    const scope = suite.newScope();
    const cursor = await cursorOf(suite, scope);
    await expectRefusal(suite.memory.audit(scope, { ...filter, cursor }), "cursor");
  });

  test("a cursor of another scope is refused, and one of another list", async () => {
    const scope = suite.newScope();
    const cursor = await cursorOf(suite, scope);
    await expectRefusal(suite.memory.audit(suite.newScope(), { cursor }), "cursor");
    await writeTexts(suite.memory, scope, ["one", "two"]);
    const { nextCursor } = await suite.memory.events(scope, { limit: 1 });
    const other = nextCursor ?? undefined;
    await expectRefusal(suite.memory.audit(scope, { cursor: other }), "cursor");
    await expectRefusal(suite.memory.audit(scope, { cursor: "nonsense" }), "cursor");
  });
}

async function cursorOf(suite: Suite, scope: string): Promise<string | undefined> {
  await writeEach(suite, scope, 3);
  const { nextCursor } = await suite.memory.audit(scope, { limit: 1 });
  return nextCursor ?? undefined;
}

async function writeEach(suite: Suite, scope: string, count: number): Promise<void> {
  const texts = Array.from({ length: count }, (_, index) => `thought ${index}`);
  await Promise.all(texts.map((text) => suite.memory.experience(scope, text)));
}
