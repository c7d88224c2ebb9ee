import type { Memory } from "@keepsake/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMemory } from "../../open-memory.ts";

let memory: Memory;
let users = 0;

beforeAll(async () => {
  memory = await openMemory({ path: ":memory:" });
});

afterAll(async () => {
  await memory.close();
});

test.each([
  {
    said: ["Our allotment is out at Kvistby.", "We gave the allotment up for good."],
    question: "Where is our allotment?",
    never: "Kvistby",
  },
  {
    said: ["I play the oboe in the Lindau Orchestra.", "I handed in my notice to the orchestra."],
    question: "Which orchestra do I play in?",
    never: "Lindau",
  },
])("after $said the answer to $question is not $never", async ({ said, question, never }) => {
  const scope = `org:changes/user:u${users++}`;
  for (const [place, text] of said.entries()) {
    const observedAt = `2026-03-${10 + place}T10:00:00Z`;
    await memory
      .scope(scope)
      .experience({ text, role: "user", observedAt }, { wait: "consolidated" });
  }
  const { answer } = await memory.answer(scope, question);
  expect(answer).not.toContain(never);
});
