import { describe, expect, test } from "vitest";
import { lastRow } from "../auditing/list-audit.ts";
import { callMethod } from "../call-method.ts";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

/** Changing the settings of a scope. */
export function describeSettingSettings(suite: Suite): void {
  describe("setting settings", () => {
    test("replaces all of them, and nothing else", async () => {
      const scope = suite.newScope();
      const members = [{ actor: "user:ana", role: "owner" }] as const;
      const settings = { retention: { events: "P9D" }, defaultView: "local" } as const;
      const info = await suite.memory.registerScope(scope, { members, settings });
      const next = { retention: { facts: "P18M" }, diagnosticsAllowed: false };
      const changed = { ...info, settings: next, effectiveSettings: next };
      expect(await suite.memory.setSettings(scope, next)).toEqual(changed);
      expect(await suite.memory.scopeInfo(scope)).toEqual(changed);
      expect(await lastRow(suite.memory, scope)).toMatchObject({
        operation: "setSettings",
        capability: "scope.write.elevated",
        details: { settings: next },
      });
      const cleared = { ...info, settings: {}, effectiveSettings: {} };
      expect(await suite.memory.setSettings(scope, {})).toEqual(cleared);
    });

    test("takes effect in a scope that a write brought about, and leaves it one", async () => {
      const scope = suite.newScope();
      await suite.memory.experience(scope, "Hello.");
      const settings = { defaultView: "local" } as const;
      const info = await suite.memory.setSettings(scope, settings);
      expect(info).toMatchObject({ autoProvisioned: true, settings });
      expect((await suite.memory.recall(scope, "Hello.")).view).toBe("local");
    });

    test("of a scope that never was is not found", async () => {
      const call = suite.memory.setSettings(suite.newScope(), {});
      expect(await memoryErrorOf(call)).toMatchObject({ name: "NotFoundError", status: 404 });
    });

    test.each<[string, unknown]>([
      ["retention.events", { retention: { events: "a year" } }],
      ["retention.facts", { retention: { facts: "-P1D" } }],
      ["retention.facts", { retention: { facts: "P0D" } }],
      ["retention.dreams", { retention: { dreams: "P1D" } }],
      ["defaultView", { defaultView: "wide" }],
      ["owner", { owner: "user:ana" }],
      ["settings", undefined],
    ])("is refused at %s (%#)", async (field, settings) => {
      const scope = suite.newScope();
      const info = await suite.memory.registerScope(scope, { settings: { defaultView: "raw" } });
      await expectRefusal(callMethod(suite.memory, "setSettings", [scope, settings]), field);
      expect(await suite.memory.scopeInfo(scope)).toEqual(info);
    });
  });
}
