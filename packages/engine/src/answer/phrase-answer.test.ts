import type { TextModel } from "@keepsake/core";
import { expect, onTestFinished, test } from "vitest";
import type { LocalMemory } from "../local-memory.ts";
import { openMemory } from "../open-memory.ts";
import { createScriptedTextModel } from "../testing/scripted-text-model.ts";

const scope = "user:ana";
const question = "Where does Ana live?";

async function open(answerModel: TextModel): Promise<LocalMemory> {
  const memory = await openMemory({ path: ":memory:", answerModel });
  onTestFinished(async () => await memory.close());
  return memory;
}

async function tell(memory: LocalMemory): Promise<void> {
  const said = { text: "My sister Ana moved to Porto.", observedAt: "2026-03-05T14:00:00Z" };
  await memory.experience(scope, said, { wait: "consolidated" });
}

test("a model words the answer from numbered evidence, and cites it", async () => {
  const model = createScriptedTextModel(({ prompt }) => {
    const marker = /(\[\d+\]) 2026-03-05 14:00 UTC/.exec(prompt)?.[1];
    return `She has been in Porto since March ${marker}.`;
  });
  const memory = await open(model);
  await tell(memory);
  const answer = await memory.answer(scope, question);
  expect(answer).toMatchObject({
    answer: "She has been in Porto since March [1].",
    abstained: false,
    citations: [{ marker: "[1]", layer: "event" }],
    warnings: [],
  });
  expect(model.requests).toHaveLength(1);
  expect(model.requests[0]).not.toHaveProperty("schema");
  expect(model.requests[0]?.prompt).toContain("My sister Ana moved to Porto.");
});

test("a marker that the model makes up is taken out, and told", async () => {
  const memory = await open(createScriptedTextModel(() => "Porto [1], or Braga [77]."));
  await tell(memory);
  expect(await memory.answer(scope, question)).toMatchObject({
    answer: "Porto [1], or Braga.",
    citations: [{ marker: "[1]" }],
    warnings: [
      {
        code: "answer_marker_unknown",
        message: "the model cited [77], which is no evidence; the marker was taken out",
      },
    ],
  });
});

test.each([
  ["failed", () => Promise.reject(new Error("secret host is down"))],
  ["cited no evidence", () => "Porto, I am sure."],
  ["cited no evidence", () => "Porto [77]."],
  ["failed", () => `Porto [1]. ${"And so on. ".repeat(100_000)}`],
])("memory answers in its own words where the model %s", async (problem, script) => {
  const memory = await open(createScriptedTextModel(script));
  await tell(memory);
  expect(await memory.answer(scope, question)).toMatchObject({
    answer: "Porto [1]",
    abstained: false,
    warnings: [
      {
        code: "answer_model_skipped",
        message: `the model scripted ${problem}; the answer is in the words of memory`,
      },
    ],
  });
});

test("a model that finds no answer in the evidence abstains", async () => {
  const memory = await open(createScriptedTextModel(() => "UNKNOWN"));
  await tell(memory);
  expect(await memory.answer(scope, question)).toMatchObject({
    answer: "I don't know: memory holds nothing about that.",
    abstained: true,
    citations: [],
    warnings: [],
  });
});

test("without evidence the model is not asked", async () => {
  const model = createScriptedTextModel(() => "Porto [1].");
  const memory = await open(model);
  expect(await memory.answer(scope, question)).toMatchObject({ abstained: true, warnings: [] });
  expect(model.requests).toEqual([]);
});

test("a pack that was recalled without markers is evidence as well", async () => {
  const memory = await open(createScriptedTextModel(() => "Porto [1]."));
  await tell(memory);
  const { packId } = await memory.recall(scope, { query: question, citationMode: "none" });
  const answer = await memory.answer(scope, { question, usePackId: packId });
  expect(answer).toMatchObject({ answer: "Porto [1].", citations: [{ marker: "[1]" }] });
});

test("the caller's abort reaches the model, and is no reason to fall back", async () => {
  const controller = new AbortController();
  const reason = new Error("the user left");
  const model = createScriptedTextModel(async ({ signal }) => {
    controller.abort(reason);
    await new Promise((resolve) => signal?.addEventListener("abort", resolve));
    return "Porto [1].";
  });
  const memory = await open(model);
  await tell(memory);
  const answer = memory.answer(scope, question, { signal: controller.signal });
  await expect(answer).rejects.toBe(reason);
});
