import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryWords } from "../arbitrary/arbitrary-text.ts";
import { idsOf } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import type { EventMemory } from "../event-memory.ts";

const diary = [
  "The train to Lisbon was late again.",
  "My sister Ana moved to Porto in March.",
  "We had soup and bread for dinner.",
  "The dentist said to come back in autumn.",
  "I am reading a novel about whales.",
] as const;

/** That recall finds what was written, the best first. */
export function describeFinding(suite: Suite<EventMemory>): void {
  test("what was just written is found by its own words, in any script", async () => {
    const property = fc.asyncProperty(arbitraryWords, async (words) => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, diary);
      const { eventId } = await suite.memory.experience(scope, words.join(" "));
      const whole = await suite.memory.recall(scope, words.join(" "));
      expect(whole.layers.events[0]?.id).toBe(eventId);
      const oneWord = await suite.memory.recall(scope, words.at(-1));
      expect(idsOf(oneWord.layers.events)).toContain(eventId);
    });
    await suite.check(property);
  });

  test.each<[string, number]>([
    ["Where does Ana live?", 1],
    ["train to Lisbon", 0],
    ["which novel", 4],
    ["What did we eat? Soup?", 2],
  ])("%j finds its turn of the diary first", async (query, index) => {
    const scope = suite.newScope();
    const ids = await writeTexts(suite.memory, scope, diary);
    const { layers } = await suite.memory.recall(scope, query);
    expect(layers.events[0]?.id).toBe(ids[index]);
  });

  test("scores fall from the first event to the last", async () => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, diary);
    const { layers } = await suite.memory.recall(scope, "Ana and the train to Porto or Lisbon");
    const scores = layers.events.map(({ score }) => score ?? Number.NaN);
    expect(scores.length).toBeGreaterThanOrEqual(2);
    expect(scores.every(Number.isFinite)).toBe(true);
    expect(scores.toSorted((left, right) => right - left)).toEqual(scores);
  });

  test("the words of data are found as those of a text are", async () => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, diary);
    const data = { order: { product: "telescope", number: 90_417 } };
    const { eventId } = await suite.memory.experience(scope, { content: { kind: "json", data } });
    for (const query of ["telescope", "90417"]) {
      const { layers } = await suite.memory.recall(scope, query);
      expect(layers.events[0]?.id).toBe(eventId);
    }
  });

  test("without a query the newest events are recalled, newest first and without a score", async () => {
    const scope = suite.newScope();
    const ids = await writeTexts(suite.memory, scope, diary);
    const old = { text: "I was born in Faro.", observedAt: "1990-05-01" };
    await suite.memory.experience(scope, old);
    const { layers } = await suite.memory.recall(scope, { budgets: { maxEvents: 3 } });
    expect(idsOf(layers.events)).toEqual(ids.slice(-3).toReversed());
    expect(layers.events.some((event) => "score" in event)).toBe(false);
    expect((await suite.memory.recall(scope)).layers.events).toHaveLength(6);
  });
}
