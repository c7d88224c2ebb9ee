import { expect, test } from "vitest";
import { asksForSeveral } from "./asks-for-several.ts";

test.each([
  "What books has Ana read?",
  "Which cities did Ana and her brother visit?",
  "What kinds of soup does Bo cook?",
  "In what ways is Ana helping?",
  "Where has Bo worked?",
  "How many dogs does Ana have?",
  "What do Ana and Bo both collect?",
  "What are Bo's hobbies?",
  "which people did ana meet",
])("%s asks for several", (question) => {
  expect(asksForSeveral(question)).toBe(true);
});

test.each([
  "What did Ana buy in Porto?",
  "When was Bo born?",
  "What is his dog's name?",
  "How long has Ana played the cello?",
  "What makes Ana happy?",
  "Does Ana have red shoes?",
  "Was macht Ana beruflich?",
  "",
])("%s asks for one thing", (question) => {
  expect(asksForSeveral(question)).toBe(false);
});
