import { expect, test } from "vitest";
import { isQuestion } from "./is-question.ts";

test.each([
  "Where does Ana live?",
  "I moved to Porto. Any tips for the first week?",
  'Did he say "really?"',
  "What's up with you? 😊",
  "كيف حالك؟",
  "お元気ですか？",
  "どこに住んでいますか。",
  "你住在北京吗",
  "Πού μένεις;",
  "where does ana live",
  "could you tell me where Ana lives",
])("%s is a question", (text) => {
  expect(isQuestion(text)).toBe(true);
});

test.each([
  "Remember me? I moved to Porto.",
  "When I was young I lived in Faro",
  "What a day",
  "Ana lives in Porto",
  "Can openers are in the drawer",
  "Ana lives in Porto;",
  "ここは静か。",
  "",
])("%j is not a question", (text) => {
  expect(isQuestion(text)).toBe(false);
});

test("a text of a million question marks is read at once", () => {
  const startedAt = performance.now();
  expect(isQuestion(`${"?".repeat(1_000_000)}x`)).toBe(false);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

test.each(["Tell me about Ana", "Please remind me where Ana lives.", "I wonder where Ana lives"])(
  "%j asks without a mark",
  (text) => {
    expect(isQuestion(text)).toBe(true);
  },
);

test.each(["Tell me more later. I moved to Porto.", "I told me a story", "Show me how. Done."])(
  "%j does not ask",
  (text) => {
    expect(isQuestion(text)).toBe(false);
  },
);
