import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readQuestionTime } from "./question-time.ts";

/** A Saturday. */
const nowMs = Date.parse("2026-05-16T14:30:00Z");

function read(question: string): string {
  const time = readQuestionTime(question, { nowMs });
  return time === null ? "present" : `${time.text} @ ${shown(time.atMs)}`;
}

const shown = (timeMs: number): string => new Date(timeMs).toISOString().slice(0, 10);

test.each([
  ["Where did I live in February?", "in February @ 2026-02-15"],
  ["Who was my boss in the summer of 2024?", "in the summer of 2024 @ 2024-07-17"],
  ["What was I driving last year?", "last year @ 2025-07-02"],
  ["How was the pond in mid-February?", "in mid-February @ 2026-02-15"],
  ["Back in 2019, what was my job?", "Back in 2019 @ 2019-07-02"],
  ["Which tools was I using on the first of March?", "on the first of March @ 2026-03-01"],
  ["Where did I work two years ago?", "two years ago @ 2024-05-16"],
  ["Who kept the books in November?", "in November @ 2025-11-16"],
  ["Who used to be my coach in 2021?", "in 2021 @ 2021-07-02"],
  ["Where did we meet last Friday?", "last Friday @ 2026-05-15"],
  ["Was I vegan last Christmas?", "last Christmas @ 2025-12-25"],
  ["And in January 2023, which city was it?", "in January 2023 @ 2023-01-16"],
  ["Do you remember where I worked in 2018?", "in 2018 @ 2018-07-02"],
  ["Could you tell me who my boss was in March?", "in March @ 2026-03-16"],
  ["What was I reading this time last year?", "this time last year @ 2025-05-16"],
  ["Where did I live before 2020?", "before 2020 @ 2019-12-31"],
  ["Which version did we run when the January outage hit?", "when the January @ 2026-01-16"],
])("a question in the past tense asks about the time it names: %s", (question, time) => {
  expect(read(question)).toBe(time);
});

test.each([
  ["Where will Nora go to school in September?", "in September @ 2026-09-16"],
  ["What will the pass cost in March?", "in March @ 2027-03-16"],
  ["Where am I going to live next year?", "next year @ 2027-07-02"],
  ["What'll I be doing in two weeks?", "in two weeks @ 2026-05-30"],
])("a question in the future tense asks about a coming time: %s", (question, time) => {
  expect(read(question)).toBe(time);
});

test.each([
  ["Where did I live this year?", "this year @ 2026-03-09"],
  ["Where did I work in May?", "in May @ 2026-05-08"],
  ["Where will I work in May?", "in May @ 2026-05-24"],
])("of a period that lasts still only the side of the tense counts: %s", (question, time) => {
  expect(read(question)).toBe(time);
});

test.each([
  "Where do I live?",
  "When is my birthday in May?",
  "Which meeting is on Friday?",
  "What's on my calendar for 12 June?",
  "Since when have I lived here?",
  "Since what year have I played chess?",
  "Where have I lived since 2019?",
  "When did I move in May?",
  "Which day did we pick in May?",
  "What time on Friday did he suggest?",
  "What did the March report say?",
  "Who wrote the report for May?",
  "Where did June live?",
  "What did I do today?",
  "Where was I born?",
  "What was due in June 2030?",
  "What may I eat in March?",
  "In May, what do I pay?",
  "Could you tell me what I pay in March?",
  "Can you remind me when I moved in May?",
])("what is asked of the present, of no time or for the time itself is so: %s", (question) => {
  expect(read(question)).toBe("present");
});

test("the words that name the time can be taken out", () => {
  const question = "Where did I live in February, before Graz?";
  const time = readQuestionTime(question, { nowMs });
  expect(time).toMatchObject({
    index: 17,
    length: 11,
    fromMs: Date.parse("2026-02-01"),
    toMs: Date.parse("2026-03-01"),
  });
});

const words = fc.constantFrom(
  ..."Where did will was I live in on by before the of May March 5 2025 two weeks years ago last next year Friday end early Easter back ?".split(
    " ",
  ),
);
const anyQuestion = fc.oneof(
  fc.string(),
  fc.array(words, { maxLength: 12 }).map((list) => list.join(" ")),
);

test("of any text the time is where it says, and the instant lies in it or just before", () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const time = readQuestionTime(question, { nowMs });
      if (time !== null) {
        expect(question.slice(time.index, time.index + time.length)).toBe(time.text);
        expect(time.fromMs).toBeLessThan(time.toMs);
        expect(time.atMs).toBeGreaterThanOrEqual(time.fromMs - 1);
        expect(time.atMs).toBeLessThan(time.toMs);
      }
    }),
    { numRuns: 1_000 },
  );
});
