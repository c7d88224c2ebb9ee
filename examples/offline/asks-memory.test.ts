import { expect, test } from "vitest";
import { asksMemory } from "./asks-memory.ts";

test.each([
  "Where does Ana live?",
  "where does ana live",
  "My sister moved. Where to? I forget.",
  "Tell me where Ana lives",
  "安娜住在哪里？",
])("%s asks memory", (text) => {
  expect(asksMemory(text)).toBe(true);
});

test.each(["My sister Ana moved to Porto in March", "Island hopping was great", "See /a?b=c"])(
  "%s asks nothing",
  (text) => {
    expect(asksMemory(text)).toBe(false);
  },
);
