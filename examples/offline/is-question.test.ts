import { expect, test } from "vitest";
import { isQuestion } from "./is-question.ts";

test.each([
  "Where does Ana live?",
  "where does ana live",
  "My sister moved. Where to? I forget.",
  "Tell me where Ana lives",
  "安娜住在哪里？",
])("%s is a question", (text) => {
  expect(isQuestion(text)).toBe(true);
});

test.each(["My sister Ana moved to Porto in March", "Island hopping was great", "See /a?b=c"])(
  "%s is none",
  (text) => {
    expect(isQuestion(text)).toBe(false);
  },
);
