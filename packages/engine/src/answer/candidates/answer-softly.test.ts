import { expect, test } from "vitest";
import { answered } from "../../testing/facts/answered-questions.ts";
import {
  worldAsker,
  worldEvents,
  worldFacts,
  worldNames,
  worldNow,
} from "../../testing/facts/fact-world.ts";
import { unanswered } from "../../testing/facts/unanswered-questions.ts";
import { answerSoftly } from "./answer-softly.ts";

/** Freely worded questions that no pattern reads, and their answers; empty for none. */
const freely: readonly (readonly [string, string])[] = [
  ["Who signs my paycheck?", "Fennwick"],
  ["What takes me to work?", "Dacia Sandero"],
  ["Which instrument is it that I practise?", "oboe"],
  ["Which antibiotic must the doctor not give me?", "penicillin"],
  ["Which herb can't I stand?", "coriander"],
  ["Which boat do I have?", "kayak"],
  ["Which language will you be replying in?", "French"],
  ["Who is it that I answer to?", "Otto"],
  ["Which painkiller do I take?", ""],
  ["Which bicycle do I own?", ""],
  ["Why am I vegan?", ""],
  ["What would I drive if I were rich?", ""],
  ["Where does Roberta live?", ""],
];

test.each(freely)("%s: %s", (question, answer) => {
  expect(ask(question) ?? "").toBe(answer);
});

test("without any pattern three of four questions are answered, and few are that must not be", () => {
  const right = answered.filter((line) => {
    const [question = "", answer = ""] = line.split(" = ");
    return ask(question) === answer;
  });
  const wrong = unanswered.filter((question) => ask(question) !== null);
  expect(right.length / answered.length).toBeGreaterThan(0.75);
  expect(wrong.length / unanswered.length).toBeLessThan(0.1);
});

function ask(line: string): string | null {
  const [, at, question = ""] = /^(?:\[([\d-]+)\] )?(.*)$/u.exec(line) ?? [];
  const outcome = answerSoftly(question, {
    facts: worldFacts,
    events: worldEvents,
    context: { names: worldNames, self: worldAsker },
    atMs: at === undefined ? null : Date.parse(at),
    nowMs: Date.parse(worldNow),
  });
  return outcome === null || typeof outcome === "string"
    ? null
    : outcome.text.replaceAll(/ ?(?:\[\d+\])+/gu, "");
}
