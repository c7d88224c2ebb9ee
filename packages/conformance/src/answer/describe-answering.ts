import { describe, expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import { diary } from "./diary.ts";
import type { EventMemory } from "../event-memory.ts";

/** Answers that memory holds. */
export function describeAnswering(suite: Suite<EventMemory>): void {
  describe("of what memory holds", () => {
    const inOtherWords = [["Where does Ana live?", "Porto", 0]] as const;
    test.each([
      ...(suite.can.otherWords ? inOtherWords : []),
      ["What is our cat called?", "Biscuit", 1],
      ["How much did I pay for the concert ticket?", "45", 3],
    ] as const)(
      "%j is answered with %s, citing the turn that says it",
      async (question, word, turn) => {
        const scope = suite.newScope();
        const ids = await writeTexts(suite.memory, scope, diary);
        const { answer, citations, abstained } = await suite.memory.answer(scope, question);
        expect(answer).toContain(word);
        expect(citations.map(({ id }) => id)).toContain(ids[turn]);
        expect(abstained).toBe(false);
      },
    );

    test("every citation is of an event that can be read, and its marker stands in the answer", async () => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, diary);
      const { answer, citations } = await suite.memory.answer(scope, "What is our cat called?");
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

    test("what is said after a question was left open answers it from then on", async () => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, diary);
      const before = await suite.memory.answer(scope, "What is our dog called?");
      const { eventId } = await suite.memory.experience(scope, "Our dog is called Laika.");
      const after = await suite.memory.answer(scope, "What is our dog called?");
      expect([before.abstained, after.abstained]).toEqual([true, false]);
      expect(after.answer).toContain("Laika");
      expect(after.citations.map(({ id }) => id)).toContain(eventId);
    });

    describeChoosing(suite);
  });
}

function describeChoosing(suite: Suite<EventMemory>): void {
  test.each([
    "Our cat is called Biscuit. Our cat sleeps all day.",
    "Our cat sleeps all day. Our cat is called Biscuit.",
  ])("of %j only what answers is given", async (text) => {
    const scope = suite.newScope();
    await writeTexts(suite.memory, scope, [text]);
    const { answer } = await suite.memory.answer(scope, "What is our cat called?");
    expect(answer).toContain("Biscuit");
    expect(answer).not.toContain("sleeps");
  });

  test("of two statements where somebody lives the newest is the answer", async () => {
    const scope = suite.newScope();
    const ids = await writeTexts(suite.memory, scope, [
      "Ana lives in Faro.",
      ...diary.slice(1),
      "Ana lives in Braga now.",
    ]);
    const { answer, citations } = await suite.memory.answer(scope, "Where does Ana live?");
    expect(answer).toContain("Braga");
    expect(answer).not.toContain("Faro");
    expect(citations.map(({ id }) => id)).toEqual(ids.slice(-1));
  });

  test("the newest statement is the one observed last, not the one written last", async () => {
    const scope = suite.newScope();
    const { results } = await suite.memory.experienceBulk(scope, [
      { text: "Ana lives in Braga.", observedAt: "2026-03-05" },
      { text: "Ana lives in Faro.", observedAt: "2020-03-05" },
    ]);
    const { answer, citations } = await suite.memory.answer(scope, "Where does Ana live?");
    expect(answer).toContain("Braga");
    expect(citations.map(({ id }) => id)).toEqual([results[0]?.eventId]);
  });
}
