import { describe, expect, test } from "vitest";
import type { EventMemory } from "../event-memory.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { writeTexts } from "../write-texts.ts";
import { diary } from "./diary.ts";
import { listen } from "./listen.ts";

const question = "What is our cat called?";

/** Answers that are given piece by piece. */
export function describeStreaming(suite: Suite<EventMemory>): void {
  describe("piece by piece", () => {
    test.each([question, "What is our parrot called?"])(
      "to %j is the text of the answer, and then the answer",
      async (asked) => {
        const scope = suite.newScope();
        await writeTexts(suite.memory, scope, diary);
        const parts = await listen(suite.memory.answerStream(scope, asked));
        const whole = await suite.memory.answer(scope, asked);
        const texts = parts.flatMap((part) => (part.kind === "text" ? [part.text] : []));
        expect(texts).not.toContain("");
        expect(texts.join("")).toBe(whole.answer);
        const { packId: _, asOf: __, ...same } = whole;
        expect(parts.slice(texts.length)).toEqual([
          { kind: "answer", answer: expect.objectContaining(same) },
        ]);
      },
    );

    test("can be left after the first piece", async () => {
      const scope = suite.newScope();
      await writeTexts(suite.memory, scope, diary);
      for await (const part of suite.memory.answerStream(scope, question)) {
        expect(part.kind).toBe("text");
        break;
      }
      expect((await suite.memory.answer(scope, question)).answer).toContain("Biscuit");
    });

    test("is sealed to its scope", async () => {
      const [scope, other] = [suite.newScope(), suite.newScope()];
      await writeTexts(suite.memory, scope, diary);
      const sealed = suite.memory.scope(other);
      const parts = await listen(sealed.answerStream(question));
      expect(parts.at(-1)).toMatchObject({ kind: "answer", answer: { abstained: true } });
    });

    describeRefusals(suite);
  });
}

function describeRefusals(suite: Suite<EventMemory>): void {
  test.each([
    ["question", { question: " " }, {}],
    ["view", { question, view: "distant" }, {}],
    ["timeoutMs", { question }, { timeoutMs: -1 }],
    ["signal", { question }, { signal: "stop" }],
  ])("is refused for its %s with the first part", async (field, request, options) => {
    const call = [suite.newScope(), request, options] as const;
    const { memory } = suite;
    const error = await memoryErrorOf(listen(Reflect.apply(memory.answerStream, memory, call)));
    expect(error).toMatchObject({ name: "ValidationError", field });
  });

  test("from a pack that never was is refused", async () => {
    const usePackId = "pack_00000000000000000000000000";
    const error = await memoryErrorOf(
      listen(suite.memory.answerStream(suite.newScope(), { question, usePackId })),
    );
    expect(error).toMatchObject({ name: "NotFoundError", status: 404 });
  });

  test("ends with the reason of a signal that fired", async () => {
    const reason = new Error("the user left");
    const options = { signal: AbortSignal.abort(reason) };
    const parts = suite.memory.answerStream(suite.newScope(), question, options);
    await expect(listen(parts)).rejects.toBe(reason);
  });
}
