import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryQuery, operators } from "../arbitrary/arbitrary-query.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import type { EventMemory } from "../event-memory.ts";

const diary = ["My sister Ana moved to Porto in March.", "We had soup and bread for dinner."];

/** That no query is an error, whatever stands in it. */
export function describeQueries(suite: Suite<EventMemory>): void {
  test("no query makes recall or answer fail, whatever it holds", async () => {
    const scope = suite.newScope();
    const ids = await writeTexts(suite.memory, scope, diary);
    const property = fc.asyncProperty(arbitraryQuery, async (query) => {
      const { layers } = await suite.memory.recall(scope, query);
      expect(layers.events.every(({ id }) => ids.includes(id))).toBe(true);
      const { citations, abstained } = await suite.memory.answer(scope, query);
      expect(abstained).toBe(citations.length === 0);
    });
    await suite.check(
      property,
      operators.map((operator) => [operator]),
    );
  });

  test.each([
    '"porto',
    "porto*",
    "porto OR",
    "NEAR(porto)",
    "(porto",
    "text:porto",
    "-porto",
    "porto^2",
  ])("the operators in %j do not hide its word", async (query) => {
    const scope = suite.newScope();
    const [eventId] = await writeTexts(suite.memory, scope, diary);
    const { layers } = await suite.memory.recall(scope, query);
    expect(layers.events[0]?.id).toBe(eventId);
  });

  test("a query of a hundred thousand words is answered", async () => {
    const scope = suite.newScope();
    const [eventId] = await writeTexts(suite.memory, scope, diary);
    const query = `${Array.from({ length: 100_000 }, (_, index) => `word${index}`).join(" ")} Porto`;
    const { layers } = await suite.memory.recall(scope, query);
    expect(layers.events.every(({ id }) => id === eventId)).toBe(true);
  });
}
