import type { MemoryEvent } from "@keepsake/core";
import { expect, test } from "vitest";
import { answerWhen } from "./answer-when.ts";

/** A turn of Friday, 8 May 2026. */
function say(text: string): MemoryEvent {
  return {
    id: "evt_1",
    scope: "room:kitchen",
    observedActor: "Ines",
    observedAt: "2026-05-08T10:00:00.000Z",
    recordedAt: "2026-05-08T10:00:00.000Z",
    content: { kind: "text", text },
    labels: [],
    metadata: {},
    modality: "text",
  };
}

test.each([
  ["I sold the boat yesterday.", "7 May 2026"],
  ["I sold the boat two days ago.", "6 May 2026"],
  ["I sold the boat last Saturday.", "Saturday, 2 May 2026"],
  ["I sold the boat last week.", "the week before 8 May 2026"],
  ["I sold the boat this week.", "the week of 8 May 2026"],
  ["I sold the boat last weekend.", "the weekend before 8 May 2026"],
  ["I sold the boat two weeks ago.", "two weeks before 8 May 2026"],
  ["I sold the boat a few months ago.", "a few months before 8 May 2026"],
  ["I sold the boat last month.", "April 2026"],
  ["I sold the boat three years ago.", "2023"],
  ["I sold the boat in 2019.", "2019"],
  ["I just sold the boat.", "8 May 2026"],
  ["I sold the boat.", "by 8 May 2026"],
])("%s", (text, told) => {
  expect(answerWhen(toEvidence(text), "When did Ines sell the boat?")).toBe(told);
});

test.each([
  ["When will Ines sell the boat?", "I sell the boat next month.", "June 2026"],
  ["When will Ines sell the boat?", "I sell the boat tomorrow.", "9 May 2026"],
  ["When will Ines sell the boat?", "I want to sell the boat.", null],
  ["What year did Ines sell the boat?", "I sold the boat last month.", "2026"],
  ["Which month did Ines sell the boat?", "I sold the boat yesterday.", "May 2026"],
])("%s %s", (question, text, told) => {
  expect(answerWhen(toEvidence(text), question)).toBe(told);
});

test("a turn tells the time of each of its sentences", () => {
  const event = say("I sold the boat. That was yesterday.");
  const evidence = { event, sentence: "I sold the boat.", support: 1 };
  expect(answerWhen(evidence, "When did Ines sell the boat?")).toBe("7 May 2026");
});

test("no time to come answers what was", () => {
  const evidence = toEvidence("I sold the boat, and tomorrow I rest.");
  expect(answerWhen(evidence, "When did Ines sell the boat?")).toBe("by 8 May 2026");
});

function toEvidence(sentence: string): Parameters<typeof answerWhen>[0] {
  return { event: say(sentence), sentence, support: 1 };
}
