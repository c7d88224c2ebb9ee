import { describe, expect, test } from "vitest";
import { expectDenial } from "../access/expect-denial.ts";
import type { Suite } from "../suite.ts";

/** What settings of scopes do. */
export function describeSettings(suite: Suite): void {
  describe("settings", () => {
    test("are inherited one by one from the nearest scope that has them", async () => {
      const scope = suite.newScope();
      const [org = ""] = scope.split("/");
      const outer = { retention: { events: "P9D", facts: "P8D" }, defaultView: "raw" } as const;
      await suite.memory.registerScope(org, { settings: outer });
      const inner = { retention: { events: "P1D" }, diagnosticsAllowed: false } as const;
      const info = await suite.memory.registerScope(scope, { settings: inner });
      expect(info.settings).toEqual(inner);
      const effective = { ...outer, ...inner, retention: { events: "P1D", facts: "P8D" } };
      expect(info.effectiveSettings).toEqual(effective);
      await suite.memory.experience(`${scope}/task:a`, "Hello.");
      const below = await suite.memory.scopeInfo(`${scope}/task:a`);
      expect([below.settings, below.effectiveSettings]).toEqual([{}, effective]);
    });

    test("choose the view of a read that names none", async () => {
      const scope = suite.newScope();
      const [org = ""] = scope.split("/");
      await suite.memory.experience(org, "Bea hid the telescope in Tavira.");
      await suite.memory.registerScope(scope, { settings: { defaultView: "local" } });
      const question = "Where did Bea hide the telescope?";
      const pack = await suite.memory.recall(scope, question);
      expect([pack.view, pack.layers.events]).toEqual(["local", []]);
      expect((await suite.memory.answer(scope, question)).abstained).toBe(true);
      const wide = await suite.memory.recall(scope, { query: question, view: "holistic" });
      expect(wide.layers.events).toHaveLength(1);
      expect((await suite.memory.recall(`${scope}/task:a`, question)).view).toBe("local");
    });

    test("keep diagnostics from being told", async () => {
      const scope = suite.newScope();
      await suite.memory.registerScope(scope, { settings: { diagnosticsAllowed: false } });
      const query = { query: "telescope", diagnostics: "full" } as const;
      await expectDenial(suite.memory.recall(scope, query), { capability: "diagnostics.read" });
      const question = { question: "Where?", diagnostics: "summary" } as const;
      await expectDenial(suite.memory.answer(scope, question), { capability: "diagnostics.read" });
      await suite.memory.recall(scope, { ...query, diagnostics: "none" });
    });
  });
}
