import { expect, test } from "vitest";
import { scoreText } from "./score-text.ts";

const question = { text: "What?", gold: ["D1:1"] };

test("markers do not count", () => {
  const asked = { ...question, category: "single-hop", answer: "Leeds" };
  expect(scoreText("Leeds [1] [2]", asked)).toBe(1);
});

test("each part of a list is held against the part that is nearest to it", () => {
  const asked = { ...question, category: "multi-hop", answer: "a kite, two oars" };
  expect(scoreText("two oars [1], kite [2], rope [3]", asked)).toBe(1);
  expect(scoreText("kite [1]", asked)).toBe(0.5);
});

test("the reason of an open-domain answer does not count", () => {
  const asked = { ...question, category: "open-domain", answer: "No; she hates boats" };
  expect(scoreText("no", asked)).toBe(1);
});

test("where the data gives no answer nothing scores", () => {
  expect(scoreText("Leeds", { ...question, category: "adversarial", answer: null })).toBe(0);
});
