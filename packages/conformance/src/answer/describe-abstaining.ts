import type { Answer } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import { diary } from "./diary.ts";
import type { EventMemory } from "../event-memory.ts";

/** Questions that memory holds nothing on. */
export function describeAbstaining(suite: Suite<EventMemory>): void {
  describe("of what memory does not hold", () => {
    test("an empty memory abstains", async () => {
      expectAbstention(await suite.memory.answer(suite.newScope(), "Where does Ana live?"));
    });

    test.each([
      "What is my blood type?",
      "Which instrument does Viktor play?",
      "How tall is Mount Kilimanjaro?",
      "Quel est le numéro de mon passeport ?",
      "???",
    ])("%j is not guessed at", async (question) => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, diary);
      expectAbstention(await suite.memory.answer(scope, question));
    });

    test.each([
      "Where does Ana work?",
      "When did Ana meet Rui?",
      "Who did Ana visit?",
      "What does Ana like?",
      "Where does Bob live?",
    ])("%j is not answered by what is known of her otherwise", async (question) => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, ["My sister Ana moved to Porto in March."]);
      expectAbstention(await suite.memory.answer(scope, question));
    });

    test("a question that was asked before is no answer to itself", async () => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, [...diary, "What is my blood type?"]);
      expectAbstention(await suite.memory.answer(scope, "What is my blood type?"));
    });
  });
}

function expectAbstention({ abstained, answer, citations }: Answer): void {
  expect({ abstained, citations }).toEqual({ abstained: true, citations: [] });
  expect(answer.trim()).not.toBe("");
}
