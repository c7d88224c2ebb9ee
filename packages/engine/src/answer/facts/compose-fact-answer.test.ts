import { expect, test } from "vitest";
import { readFactQuestion } from "../../questions/read-fact-question.ts";
import { answered } from "../../testing/facts/answered-questions.ts";
import { unanswered } from "../../testing/facts/unanswered-questions.ts";
import {
  worldAsker,
  worldEvents,
  worldFacts,
  worldNames,
  worldNow,
} from "../../testing/facts/fact-world.ts";
import { composeFactAnswer } from "./compose-fact-answer.ts";
import type { FactOutcome } from "./fact-answer.ts";

test.each(answered)("%s", (line) => {
  const [question = "", answer = ""] = line.split(" = ");
  const outcome = ask(question);
  expect(outcome).toMatchObject({ text: expect.any(String) });
  expect(textOf(outcome)).toBe(answer);
});

test.each(unanswered)("facts do not answer: %s", (question) => {
  const outcome = ask(question);
  expect(textOf(outcome)).toBe(null);
});

function ask(question: string): FactOutcome {
  const [, at, text = ""] = /^(?:\[([\d-]+)\] )?(.*)$/u.exec(question) ?? [];
  const read = readFactQuestion(text, { names: worldNames, self: worldAsker });
  return read === null
    ? null
    : composeFactAnswer(read, worldFacts, {
        atMs: at === undefined ? null : Date.parse(at),
        nowMs: Date.parse(worldNow),
        lookup: (id) => worldEvents.find((event) => event.id === id) ?? null,
      });
}

function textOf(outcome: FactOutcome): string | null {
  return outcome === null || typeof outcome === "string"
    ? null
    : outcome.text.replaceAll(/ ?(?:\[\d+\])+/gu, "");
}
