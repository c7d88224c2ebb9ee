import type { AuditFilter } from "@keepsake/core";
import { beforeAll, describe, expect, test } from "vitest";
import { callMethod } from "../call-method.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { lastRow, listAudit } from "./list-audit.ts";

const wrongFilters: readonly (readonly [string, unknown])[] = [
  ["actor", { actor: "" }],
  ["capability", { capability: "scope.fly" }],
  ["decision", { decision: "maybe" }],
  ["operation", { operation: 5 }],
  ["since", { since: "last week" }],
  ["until", { until: "2026-02-30" }],
  ["until", { since: "2026-03-05", until: "2026-03-05" }],
  ["limit", { limit: 0 }],
  ["limit", { limit: 501 }],
  ["cursor", { cursor: "" }],
  ["endpoint", { endpoint: "/v1/forget" }],
];

/** Narrowing the log. */
export function describeAuditFilters(suite: Suite): void {
  describe("filters", () => {
    let scope = "";
    let at = "";
    beforeAll(async () => {
      scope = suite.newScope();
      await suite.memory.experience(scope, "one");
      await suite.memory.experienceBulk(scope, ["two", "three"]);
      ({ at } = await lastRow(suite.memory, scope));
    });

    test.each<[string, AuditFilter, string]>([
      ["no filter gives all", {}, "experienceBulk experience"],
      ["an operation is had by its name", { operation: "experience" }, "experience"],
      ["an operation is whole", { operation: "experienc" }, ""],
      ["an actor is had by its id", { actor: "user:local" }, "experienceBulk experience"],
      ["another actor did nothing", { actor: "user:bob" }, ""],
      ["a capability was asked for", { capability: "scope.write" }, "experienceBulk experience"],
      ["another was not", { capability: "scope.write.elevated" }, ""],
      ["nothing was denied", { decision: "deny" }, ""],
      ["all was allowed", { decision: "allow" }, "experienceBulk experience"],
      ["all conditions hold", { operation: "experience", decision: "deny" }, ""],
      ["since yesterday is all", { since: "2020-01-01" }, "experienceBulk experience"],
      ["nothing is yet to come", { since: "9000-01-01" }, ""],
      ["until long ago is nothing", { until: "2020-01-01" }, ""],
      ["filters are no patterns", { operation: "experience%" }, ""],
    ])("%s", async (_, filter, expected) => {
      const rows = await listAudit(suite.memory, scope, filter);
      expect(rows.map(({ operation }) => operation).join(" ")).toBe(expected);
    });

    test("since is inclusive, until exclusive", async () => {
      const from = await listAudit(suite.memory, scope, { since: at });
      const before = await listAudit(suite.memory, scope, { until: at });
      expect(from[0]?.operation).toBe("experienceBulk");
      expect([...from, ...before]).toEqual(await listAudit(suite.memory, scope));
    });

    test.each(wrongFilters)("a filter is refused for its field %s (%#)", async (field, filter) => {
      await expectRefusal(callMethod(suite.memory, "audit", [scope, filter]), field);
    });
  });
}
