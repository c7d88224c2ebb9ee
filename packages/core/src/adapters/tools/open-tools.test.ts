import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { AnswerRequest } from "../../answer/answer.ts";
import type { ExperienceInput } from "../../writing/experience-item.ts";
import type { MemoryWith } from "../require-scoped-memory.ts";
import { offerForget } from "./offer-forget.ts";
import { openTools, type ToolMethod } from "./open-tools.ts";
import { createToolInputs } from "./tool-inputs.ts";

const unused = async (): Promise<never> => await Promise.reject(new Error("not called"));

function memoryOf(methods: Partial<MemoryWith<ToolMethod>>): MemoryWith<ToolMethod> {
  const none = { recall: unused, experience: unused, event: unused };
  return { path: "user:ana", ...none, answer: unused, forget: unused, ...methods };
}

function namesOf(options: Parameters<typeof offerForget>[0]): readonly string[] {
  const offered = offerForget(options);
  return [...openTools(offered, offered.approve).names.keys()];
}

describe("the tools of memory", () => {
  test("are those that options name, and forget where somebody is asked", () => {
    expect(namesOf({})).toEqual(["recall", "remember", "answer"]);
    expect(namesOf({ approve: () => true })).toEqual(["recall", "remember", "answer", "forget"]);
    expect(namesOf({ approve: () => true, include: ["recall"] })).toEqual(["recall"]);
    expect(() => namesOf({ include: ["forget"] })).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "approve" }),
    );
  });

  test("use only what those that are selected need", () => {
    const { methods } = openTools({ include: ["remember", "answer"] }, () => true);
    expect(methods).toEqual(["experience", "event", "answer"]);
  });

  test("write under a key that tells one call from another and not from its repeat", async () => {
    const keys: unknown[] = [];
    const memory = memoryOf({
      experience: async (item: ExperienceInput) => {
        keys.push(Object(item).idempotencyKey);
        const status = "captured";
        return await Promise.resolve({
          eventId: "evt_1",
          status,
          replayed: false,
          logOffset: null,
        });
      },
    });
    const { remember } = openTools({}, () => true);
    for (const identity of [["call-1"], ["call-1"], ["call-2"], undefined]) {
      await remember.run(memory, { text: "Likes tea." }, { identity });
    }
    const [first, again, other, none] = keys;
    expect(first).toMatch(/^tool-[\da-f]{40}$/);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(none).toBeUndefined();
  });

  test("look at the times the application fixes, else at those of the model", async () => {
    const asked: unknown[] = [];
    const memory = memoryOf({
      answer: async (request: AnswerRequest | string) => {
        asked.push(Object(request).temporal);
        return await unused();
      },
    });
    const temporal = { asOf: "2026-01-01", natural: null };
    const input = { question: "Where?", temporal };
    const fixed = { asOfValid: "2025-01-01" };
    await openTools({}, () => true).answer.run(memory, input, {});
    await openTools({ temporal: fixed }, () => true).answer.run(memory, input, {});
    await openTools({}, () => true).answer.run(memory, { ...input, temporal: { asOf: null } }, {});
    expect(asked).toEqual([{ asOf: "2026-01-01" }, fixed, undefined]);
    expect(createToolInputs(z, {}).answer.parse(input)).toEqual(input);
    expect(createToolInputs(z, { temporal: fixed }).answer.parse(input)).toEqual({
      question: "Where?",
    });
  });
});
