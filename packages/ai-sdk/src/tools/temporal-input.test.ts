import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { generateText } from "ai";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryTools } from "../index.ts";
import { callTools, scriptModel } from "../testing/scripted-model.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("org:acme/user:ana");
  await ana.experience({
    text: "I live in Lisbon.",
    speaker: "Ana",
    observedAt: "2025-01-05T14:00:00Z",
  });
  await ana.experience(
    { text: "I live in Porto.", speaker: "Ana", observedAt: "2026-03-05T14:00:00Z" },
    { wait: "consolidated" },
  );
});

afterEach(async () => await memory.close());

async function ask(toolName: string, input: Record<string, unknown>): Promise<string> {
  const { shown } = await callTools(memoryTools(ana), { toolName, input });
  return String(Object(shown[0]).value);
}

describe("the times of a tool's input", () => {
  test("reach recall and answer", async () => {
    const temporal = { asOfValid: "2025-06-01" };
    const question = "Where does Ana live?";
    expect(await ask("recall", { query: question })).toContain("fact: Ana lives in Porto");
    expect(await ask("recall", { query: question, temporal })).toContain(
      "fact: Ana lives in Lisbon",
    );
    expect(await ask("answer", { question })).toContain("Porto");
    expect(await ask("answer", { question, temporal })).toContain("Lisbon");
  });

  test("may be null, are described to the model, and give way to those the application fixes", async () => {
    const question = "Where does Ana live?";
    expect(await ask("answer", { question, temporal: null })).toContain("Porto");
    expect(await ask("answer", { question, temporal: { asOf: null } })).toContain("Porto");
    const model = scriptModel("Done.", "Done.");
    const fixed = memoryTools(ana, { temporal: { asOfValid: "2025-06-01" } });
    await generateText({ model, tools: memoryTools(ana), prompt: "Go on." });
    await generateText({ model, tools: fixed, prompt: "Go on." });
    const [asked, told] = model.doGenerateCalls.map(({ tools }) => JSON.stringify(tools));
    expect(asked).toContain('"description":"A window of time in English');
    expect(told).toContain('"description":"One full question');
    expect(told).not.toContain("A window of time");
    const { shown } = await callTools(fixed, { toolName: "answer", input: { question } });
    expect(String(Object(shown[0]).value)).toContain("Lisbon");
  });

  test("cite facts as well as what was said", async () => {
    const { outputs } = await callTools(memoryTools(ana), {
      toolName: "recall",
      input: { query: "Where does Ana live?" },
    });
    expect(Object(outputs[0]).citations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ layer: "fact", scope: ana.path }),
        expect.objectContaining({ layer: "event", observedActor: "Ana" }),
      ]),
    );
  });

  test.each([
    { natural: "the day of glory" },
    { asOf: "yesterday" },
    { asOf: "2025-01-01", asOfValid: "2025-01-01" },
  ])("that make no sense are told to the model: %o", async (temporal) => {
    expect(await ask("recall", { query: "Porto", temporal })).toMatch(
      /^Memory could not be searched: .*temporal/,
    );
  });
});
