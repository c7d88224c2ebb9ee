import { expect, test } from "vitest";
import { readAskedSpeakers } from "./asked-speakers.ts";

const speakers = ["Ines Roth", "Tom"];

test.each([
  ["What did Ines plant?", ["Ines Roth"], ["ines"]],
  ["What did Ms Roth plant?", ["Ines Roth"], ["roth"]],
  ["What did Tom tell Ines?", ["Ines Roth", "Tom"], ["ines", "tom"]],
  ["What did Ine's friend plant?", ["Ines Roth"], ["ine"]],
  ["What did somebody plant in Rome?", [], []],
  ["what did tom plant?", [], []],
])("%s", (question, asked, words) => {
  const read = readAskedSpeakers(question, speakers);
  expect(read.asked).toEqual(asked);
  expect([...read.words].toSorted()).toEqual(words);
});
