import { describe, expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import { diary } from "./diary.ts";

/** Answers that memory holds. */
export function describeAnswering(suite: Suite): void {
  describe("of what memory holds", () => {
    test.each([
      ["Where does Ana live?", "Porto", 0],
      ["What is our cat called?", "Biscuit", 1],
      ["How much did I pay for the concert ticket?", "45", 3],
    ])("%j is answered with %s, citing the turn that says it", async (question, word, turn) => {
      const scope = suite.newScope();
      const ids = await writeTexts(suite.memory, scope, diary);
      const { answer, citations, abstained } = await suite.memory.answer(scope, question);
      expect(answer).toContain(word);
      expect(citations.map(({ id }) => id)).toContain(ids[turn]);
      expect(abstained).toBe(false);
    });

    test("every citation is of an event that can be read, and its marker stands in the answer", async () => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, diary);
      const { answer, citations } = await suite.memory.answer(scope, "Where does Ana live?");
      expect(citations.length).toBeGreaterThan(0);
      for (const { marker, layer, id, ...cited } of citations) {
        const { observedActor, observedAt } = await suite.memory.event(id);
        expect({ layer, ...cited }).toEqual({ layer: "event", scope, observedActor, observedAt });
        expect(answer).toContain(marker);
      }
    });

    test("a request says the same as a question alone", async () => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, diary);
      const question = "What is our cat called?";
      const { answer, packId, asOf } = await suite.memory.answer(scope, { question });
      expect(answer).toContain("Biscuit");
      expect(packId).toMatch(/^pack_[0-9a-z]{26}$/);
      expect(new Date(asOf).toISOString()).toBe(asOf);
    });

    test("an answer does not take in what was said after it", async () => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, diary);
      const before = await suite.memory.answer(scope, "What is our dog called?");
      await suite.memory.experience(scope, "Our dog is called Laika.");
      const after = await suite.memory.answer(scope, "What is our dog called?");
      expect(before.answer).not.toContain("Laika");
      expect(after.answer).toContain("Laika");
    });
  });
}
