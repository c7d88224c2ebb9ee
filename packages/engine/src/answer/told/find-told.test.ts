import type { Memory } from "@keepsake/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMemory } from "../../open-memory.ts";

const talk: readonly (readonly [string, string])[] = [
  ["Ines", "Hey Tom! How was the pottery course?"],
  ["Tom", "Hi Ines! Lovely. I made a blue jug with a crooked handle."],
  ["Ines", "Your jug sounds great! I painted a heron by the canal."],
  ["Tom", "Wow, you painted a heron? I never paint."],
  ["Ines", "Yes, and my daughter keeps bees near Utrecht."],
  ["Tom", "My son would rather build kites."],
  ["Tom", "I stay indoors."],
  ["Ines", "I saw a fox by the mill."],
  ["Tom", "Nice."],
  ["Ines", "And I saw a badger yesterday!"],
  ["Ines", "By the way, your neighbour was elected to the council."],
];
const scope = "org:told/room:kitchen";
let memory: Memory;

beforeAll(async () => {
  memory = await openMemory({ path: ":memory:" });
  const items = talk.map(([speaker, text], at) => {
    const observedAt = new Date(Date.UTC(2026, 4, 8, 10, at)).toISOString();
    return { speaker, text, observedAt };
  });
  await memory.experienceBulk(scope, items, { wait: "consolidated" });
});

afterAll(async () => {
  await memory.close();
});

test.each([
  ["What did Tom make at the pottery course?", "blue jug"],
  ["What did Ines paint?", "heron"],
  ["Where does the daughter of Ines keep bees?", "Utrecht"],
  ["What does Tom's son build?", "kites"],
  ["To what was Tom's neighbour elected?", "council"],
])("%s", async (question, answer) => {
  const given = await memory.answer(scope, question);
  expect(given.answer).toContain(answer);
  expect(given.citations).toHaveLength(1);
});

test("several turns that answer are joined", async () => {
  const { answer, citations } = await memory.answer(scope, "Which animals did Ines see?");
  expect(answer).toMatch(/fox/);
  expect(answer).toMatch(/badger/);
  expect(citations).toHaveLength(2);
});

test("a day that only the time of telling names is told", async () => {
  const { answer } = await memory.answer(scope, "When did Ines see a badger?");
  expect(answer).toBe("7 May 2026 [1]");
});

test("long texts and long questions are read in good time", async () => {
  const long = "org:told/room:long";
  const text = "Yeah, well, so I sold the boat to my brother in Leeds because it leaked. ".repeat(
    5_000,
  );
  const items = Array.from({ length: 8 }, (_, at) => ({
    text: `${text} ${at}`,
    speaker: at % 2 === 0 ? "Ines" : "Tom",
  }));
  await memory.experienceBulk(long, items, { wait: "captured" });
  const words = Array.from({ length: 50_000 }, (_, index) => `word${index}`).join(" ");
  const { answer } = await memory.answer(long, "Why did Ines sell the boat?");
  expect(answer).toContain("it leaked");
  const { abstained } = await memory.answer(long, `Why did Ines sell the boat ${words}?`);
  expect(abstained).toBe(true);
});

test.each([
  "What did Ines make at the pottery course?",
  "What did Tom paint by the canal?",
  "Where does Tom's daughter keep bees?",
  "What does the son of Ines build?",
  "What does Ines think of opera?",
])("%s is not told", async (question) => {
  const { abstained, answer } = await memory.answer(scope, question);
  expect(abstained, answer).toBe(true);
});
