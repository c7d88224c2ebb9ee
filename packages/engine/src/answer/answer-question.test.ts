import type { Memory } from "@keepsake/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { type AnswerCase, answerCases } from "../testing/answer-cases.ts";
import { quotedCases } from "../testing/quoted-cases.ts";

let memory: Memory;
let users = 0;

beforeAll(async () => {
  memory = await openMemory({ path: ":memory:" });
});

afterAll(async () => {
  await memory.close();
});

test.each([...answerCases, ...quotedCases])(
  "$question after $said: $answer",
  async ({ said, question, answer }) => {
    const scope = await tell(said);
    const given = await memory.answer(scope, question);
    expect(given.abstained, given.answer).toBe(answer === null);
    expect(given.answer).toContain(answer ?? "");
    expect(given.citations.length > 0).toBe(answer !== null);
  },
);

test("long texts that answer in every sentence are answered from", async () => {
  const text = "Tom lives in Leeds. ".repeat(50_000);
  const scope = await tell(Array.from({ length: 4 }, (_, index) => `${text} ${index}`));
  const { answer } = await memory.answer(scope, "Where does Tom live?");
  expect(answer).toMatch(/^(?:Tom lives in )?Leeds\.? (?:\[\d\])+$/);
});

test("a question of many words is read to its end", async () => {
  const scope = await tell(["Tom lives in Leeds."]);
  const words = Array.from({ length: 50_000 }, (_, index) => `word${index}`);
  const { abstained } = await memory.answer(scope, `Where does Tom live ${words.join(" ")}`);
  expect(abstained).toBe(true);
});

function newScope(): string {
  users += 1;
  return `org:answers/user:u${users}`;
}

async function tell(said: AnswerCase["said"]): Promise<string> {
  const scope = newScope();
  for (const item of said) {
    await memory.experience(scope, item);
  }
  return scope;
}
