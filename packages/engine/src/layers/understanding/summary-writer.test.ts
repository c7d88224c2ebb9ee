import { expect, test } from "vitest";
import {
  createScriptedTextModel,
  type ScriptedTextModel,
} from "../../testing/scripted-text-model.ts";
import type { Evidence } from "./gather-evidence.ts";
import type { Summary } from "./summary.ts";
import { SummaryWriter } from "./summary-writer.ts";

const evidence: Evidence = {
  facts: [{ text: "Ana lives in Porto.", ids: ["fact_1", "evt_1"], confidence: 0.9 }],
  sentences: [{ text: '"I row." (Ana, 2025-03-05)', ids: ["evt_2"], confidence: 0.5 }],
};

function answering(summary: string): ScriptedTextModel {
  return createScriptedTextModel(() => JSON.stringify({ summary }));
}

function write(model: ScriptedTextModel): Promise<Summary | null> {
  return new SummaryWriter({ model }).write("Ana", evidence);
}

test("a model's summary is kept without its markers, and rests on all that it was shown", async () => {
  expect(await write(answering("Ana lives in Porto [1] and rows [1, 2]."))).toEqual({
    text: "Ana lives in Porto and rows.",
    evidence: [...evidence.facts, ...evidence.sentences],
    writtenBy: "scripted",
  });
});

test("a model is shown numbered evidence, each piece in one line", async () => {
  const model = answering("Ana rows [2].");
  await write(model);
  expect(model.requests[0]?.prompt).toBe(
    'Subject: "Ana"\nEvidence:\n[1] Ana lives in Porto.\n[2] "I row." (Ana, 2025-03-05)',
  );
});

test.each([
  ["cites what does not exist", "Ana rows [3]."],
  ["cites nothing", "Ana rows."],
  ["is empty", " [1]"],
  ["is too long", `Ana ${"rows ".repeat(151)} [2].`],
])("a summary that %s gives way to an extract", async (_, summary) => {
  expect(await write(answering(summary))).toMatchObject({ writtenBy: "extractive" });
});

test.each(["no JSON at all", '{"text": "Ana rows [2]."}', ""])(
  "the answer %j gives way to an extract",
  async (answer) => {
    const model = createScriptedTextModel(() => answer);
    expect(await write(model)).toMatchObject({ writtenBy: "extractive" });
  },
);

test("JSON within a code fence is read", async () => {
  const model = createScriptedTextModel(() => '```json\n{"summary": "Ana rows [2]."}\n```');
  expect(await write(model)).toMatchObject({ text: "Ana rows." });
});

test("a model that fails is left in peace after the second time", async () => {
  const model = createScriptedTextModel(() => {
    throw new Error("no answer");
  });
  const writer = new SummaryWriter({ model });
  for (let call = 0; call < 4; call += 1) {
    expect(await writer.write("Ana", evidence)).toMatchObject({ writtenBy: "extractive" });
  }
  expect(model.requests).toHaveLength(2);
  expect(writer.name).toBe("extractive");
});
