import { expect, test } from "vitest";
import { asksOfPast } from "./asks-of-past.ts";

test.each([
  "Where did Ana live in May?",
  "Where was the office?",
  "Which cities has Ana lived in?",
  "Ana's previous employer",
  "What is the history of the plan?",
  "How has the price changed?",
  "Where did she use to live?",
])("%j asks of the past", (query) => {
  expect(asksOfPast(query)).toBe(true);
});

test.each(["Where does Ana live?", "Who has the key?", "What is my diet?", "Porto"])(
  "%j asks of the present",
  (query) => {
    expect(asksOfPast(query)).toBe(false);
  },
);
