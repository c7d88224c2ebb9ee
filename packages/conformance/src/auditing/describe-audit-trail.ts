import { describe, expect, test } from "vitest";
import { collect, idsOf } from "../list-events.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { lastRow } from "./list-audit.ts";

/** The log across scopes. */
export function describeAuditTrail(suite: Suite): void {
  describe("the trail", () => {
    test("tells of all scopes, the newest first", async () => {
      const [one, other] = [suite.newScope(), suite.newScope()];
      await suite.memory.experience(one, "one");
      await suite.memory.experience(other, "two");
      const newest = (await suite.memory.auditTrail({ limit: 2 })).items;
      const own = [await lastRow(suite.memory, other), await lastRow(suite.memory, one)];
      expect(newest).toEqual(own);
    });

    test("gives each row once, page by page", async () => {
      const scope = suite.newScope();
      await suite.memory.experience(scope, "one");
      await suite.memory.experienceBulk(scope, ["two", "three"]);
      const { at } = await lastRow(suite.memory, scope);
      const filter = { since: at, operation: "experienceBulk" } as const;
      const all = (await suite.memory.auditTrail({ ...filter, limit: 500 })).items;
      expect(all.length).toBeGreaterThan(0);
      const paged = await collect(await suite.memory.auditTrail({ ...filter, limit: 1 }));
      expect(idsOf(paged)).toEqual(idsOf(all));
    });

    test("shows an actor what it may read the log of, and what it did itself", async () => {
      const [mine, theirs] = [suite.newScope(), suite.newScope()];
      const cyd = suite.memory.as("user:cyd");
      await suite.memory.registerScope(mine, { members: [{ actor: "user:cyd", role: "owner" }] });
      await suite.memory.experience(mine, "one");
      await suite.memory.experience(theirs, "two");
      await cyd.experience(mine, "three");
      const rows = (await cyd.auditTrail({ operation: "experience", limit: 500 })).items;
      expect(rows.slice(0, 2)).toMatchObject([
        { scope: mine, actor: "user:cyd" },
        { scope: mine, actor: "user:local" },
      ]);
      expect(rows.filter(({ scope }) => scope === theirs)).toEqual([]);
    });

    test("has cursors and fields of its own", async () => {
      const scope = suite.newScope();
      await suite.memory.experienceBulk(scope, ["one", "two"]);
      await suite.memory.experience(scope, "three");
      const { nextCursor } = await suite.memory.audit(scope, { limit: 1 });
      const cursor = nextCursor ?? undefined;
      await expectRefusal(suite.memory.auditTrail({ cursor }), "cursor");
      await expectRefusal(suite.memory.auditTrail({ limit: 501 }), "limit");
      await expectRefusal(
        suite.memory.auditTrail({ since: "2026-03-05", until: "2026-03-05" }),
        "until",
      );
    });
  });
}
