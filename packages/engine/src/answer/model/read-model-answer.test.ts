import type { Citation } from "@keepsake/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readModelAnswer, readModelBeginning } from "./read-model-answer.ts";

const evidence = ["evt_1", "evt_2", "evt_3"].map((id, index): Citation => ({
  marker: `[${index + 1}]`,
  layer: "event",
  id,
  scope: "user:ana",
  observedActor: null,
  observedAt: "2026-03-05T14:00:00.000Z",
}));

test.each([
  { text: "Ana lives in Porto [2].", answer: "Ana lives in Porto [1].", ids: ["evt_2"] },
  {
    text: "Porto[3], before that Lisbon [1][3].",
    answer: "Porto [1], before that Lisbon [2] [1].",
    ids: ["evt_3", "evt_1"],
  },
  { text: "Porto [1, 2; 3].", answer: "Porto [1] [2] [3].", ids: ["evt_1", "evt_2", "evt_3"] },
  { text: "Porto [a], see [Ana].", answer: "Porto [a], see [Ana].", ids: [] },
  {
    text: "Porto [1] since May [9].",
    answer: "Porto [1] since May.",
    ids: ["evt_1"],
    made: ["[9]"],
  },
  { text: "Porto [0][02].", answer: "Porto [1].", ids: ["evt_2"], made: ["[0]"] },
  { text: "Porto 【2】［1］.", answer: "Porto [1] [2].", ids: ["evt_2", "evt_1"] },
  { text: "Porto 【2†source】.", answer: "Porto [1].", ids: ["evt_2"] },
  { text: "Porto [^3].", answer: "Porto [1].", ids: ["evt_3"] },
  {
    text: "Porto [2-3] [1–2].",
    answer: "Porto [1] [2] [3] [1].",
    ids: ["evt_2", "evt_3", "evt_1"],
  },
  {
    text: "Porto [3-999999999].",
    answer: "Porto [1].",
    ids: ["evt_3"],
    made: ["[999999999]"],
  },
  { text: "Porto [0-1][7].", answer: "Porto [1].", ids: ["evt_1"], made: ["[0]", "[7]"] },
  { text: "Porto [3-2].", answer: "Porto [1] [2].", ids: ["evt_2", "evt_3"] },
  { text: " UNKNOWN.\n", answer: null, ids: [] },
  { text: "Unknown [1].", answer: null, ids: [] },
  { text: "The unknown guest [1].", answer: "The unknown guest [1].", ids: ["evt_1"] },
  { text: "[1] [2].", answer: "", ids: [] },
  { text: "", answer: "", ids: [] },
])("$text is read as $answer", ({ text, answer, ids, made = [] }) => {
  const read = readModelAnswer(text, evidence);
  expect(read).toMatchObject({ answer, invented: made });
  expect(read.citations.map(({ id }) => id)).toEqual(ids);
  expect(read.citations.map(({ marker }) => marker)).toEqual(ids.map((_, at) => `[${at + 1}]`));
});

test("a model that fills its answer with blanks and brackets is read in no time", () => {
  for (const filling of [" ", "[", "[1 ", "[1,", "[1-", "\n["]) {
    const text = filling.repeat(1_000_000 / filling.length);
    const startMs = performance.now();
    readModelAnswer(text, evidence);
    expect(performance.now() - startMs).toBeLessThan(1_000);
  }
});

test("what is settled of an answer is how it begins, wherever it is cut", () => {
  const piece = fc.constantFrom(
    ..."[]【】［］^†,;–-0123 \n.".split(""),
    "Porto",
    "un",
    "known",
    "[1]",
    "🙂",
    " [2†",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(), (pieces, cut) => {
      const text = pieces.join("");
      const beginning = readModelBeginning(text.slice(0, cut % (text.length + 1)), evidence);
      const { answer } = readModelAnswer(text, evidence);
      expect(beginning === "" || answer?.startsWith(beginning)).toBe(true);
      expect(beginning.isWellFormed()).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});
