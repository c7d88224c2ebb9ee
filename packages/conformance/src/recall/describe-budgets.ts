import { type Budgets, estimateTokens } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryText } from "../arbitrary/arbitrary-text.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import type { EventMemory } from "../event-memory.ts";

const arbitraryBudgets: fc.Arbitrary<Budgets> = fc.record({
  maxEvents: fc.constantFrom(1, 2, 5, 500, undefined),
  maxTokens: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constant(undefined)),
});

/** That a pack keeps within its budgets. */
export function describeBudgets(suite: Suite<EventMemory>): void {
  test("a pack keeps within its budgets, with a query and without", async () => {
    const texts = fc.array(arbitraryText, { minLength: 1, maxLength: 20 });
    const property = fc.asyncProperty(texts, arbitraryBudgets, async (written, budgets) => {
      const scope = suite.newScope();
      await writeTexts(
        suite.memory,
        scope,
        written.map((text) => `porto ${text}`),
      );
      for (const query of ["porto", undefined]) {
        const pack = await suite.memory.recall(scope, { query, budgets });
        expect(pack.layers.events.length).toBeLessThanOrEqual(budgets.maxEvents ?? 20);
        const tokens = estimateTokens(pack.contextBlock);
        expect(tokens).toBeLessThanOrEqual(budgets.maxTokens ?? 4_000);
      }
    });
    await suite.check(property);
  });

  test("20 events and 4,000 tokens are the budgets where none are given", async () => {
    const scope = suite.newScope();
    const short = Array.from({ length: 25 }, (_, index) => `porto ${index}`);
    await writeTexts(suite.memory, scope, short);
    expect((await suite.memory.recall(scope, "porto")).layers.events).toHaveLength(20);
    const long = Array.from({ length: 20 }, (_, index) => `faro ${index} ${"walk ".repeat(300)}`);
    await writeTexts(suite.memory, scope, long);
    const { contextBlock } = await suite.memory.recall(scope, "faro");
    expect(estimateTokens(contextBlock)).toBeLessThanOrEqual(4_000);
  });

  test.runIf(suite.can.fullBudgets)("a large budget takes in all that was found", async () => {
    const scope = suite.newScope();
    const texts = Array.from({ length: 60 }, (_, index) => `porto ${index}`);
    await writeTexts(suite.memory, scope, texts);
    const budgets = { maxEvents: 500, maxTokens: 100_000 };
    const { layers } = await suite.memory.recall(scope, { query: "porto", budgets });
    expect(layers.events).toHaveLength(60);
  });
}
