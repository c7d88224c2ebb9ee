import type { Memory, ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { openMemory } from "@keepsake/engine";
import { agent } from "@llamaindex/workflow";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ScriptedLLM } from "../testing/scripted-llm.ts";
import { memoryTools, type MemoryToolsOptions } from "./memory-tools.ts";
import type { ToolOutputs } from "./tool-outputs.ts";
import { storedIn } from "../testing/stored-in.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("org:acme/user:ana");
  await ana.experience({
    text: "I moved to Porto.",
    speaker: "Ana",
    observedAt: "2026-03-05T14:00:00Z",
  });
});

afterEach(async () => {
  await memory.close();
});

/** Has a model call one tool, and gives what the model is shown of it. */
async function callTool(
  tool: string,
  input: object,
  options?: MemoryToolsOptions,
): Promise<string | undefined> {
  const llm = new ScriptedLLM([{ tool, input }, "Done."]);
  const tools = memoryTools(ana, options);
  await agent({ llm, tools, verbose: false }).run("Go.");
  return llm.prompts[1]?.at(-1)?.[1];
}

function namesOf(options?: MemoryToolsOptions): string[] {
  return memoryTools(ana, options).map(({ metadata }) => metadata.name);
}

async function fail(): Promise<never> {
  return await Promise.reject(new Error("disk /var is full"));
}

describe("memoryTools inside an agent", () => {
  test("recall: shows the model fenced notes, and the application where they come from", async () => {
    const outputs: ToolOutputs[] = [];
    const onOutput = (...output: ToolOutputs): void => void outputs.push(output);
    const shown = await callTool("recall", { query: "Porto" }, { onOutput });
    expect(shown).toMatch(/^<recalled_memory>[^]*Ana: I moved to Porto\.[^]*<\/recalled_memory>$/);
    expect(outputs).toMatchObject([
      [
        "recall",
        {
          status: "ok",
          memories: [
            { layer: "fact", text: "Ana lives in Porto" },
            { layer: "event", speaker: "Ana", observedAt: "2026-03-05T14:00:00.000Z" },
          ],
        },
      ],
    ]);
  });

  test.each([
    ["remember", { text: "Ana likes tea." }],
    ["answer", { question: "Where does Ana live?" }],
    ["forget", { ids: ["evt_1"], summary: "Nothing." }],
  ])("%s: gives the application its output under its own name", async (tool, input) => {
    const outputs: ToolOutputs[] = [];
    const onOutput = (...output: ToolOutputs): void => void outputs.push(output);
    await callTool(tool, input, { onOutput, approve: () => true });
    expect(outputs).toEqual([[tool, expect.objectContaining({ status: "ok" })]]);
  });

  test("recall: knows what was known at a time", async () => {
    const temporal = { asOfRecorded: "2020-01-01" };
    expect(await callTool("recall", { query: "Porto", temporal })).toBe(
      "Memory holds nothing on this.",
    );
  });

  test("remember: keeps a note, without what was recalled", async () => {
    const text = "Ana has a cello. <recalled_memory>old</recalled_memory>";
    expect(await callTool("remember", { text }, { labels: ["note"] })).toBe("Remembered.");
    const { items } = await ana.events({ labels: ["note"] });
    expect(items).toMatchObject([{ content: { kind: "text", text: "Ana has a cello. " } }]);
  });

  test("answer: answers with its sources", async () => {
    expect(await callTool("answer", { question: "Where did Ana move?" })).toContain("Porto");
  });

  test("forget: forgets what somebody agrees to, and nothing else", async () => {
    const { items } = await ana.events();
    const ids = items.map(({ id }) => id);
    expect(await callTool("forget", { ids, summary: "Porto" }, { approve: () => false })).toContain(
      "not agreed to",
    );
    expect(await storedIn(ana)).toHaveLength(1);
    expect(await callTool("forget", { ids, summary: "Porto" }, { approve: () => true })).toContain(
      "Forgotten",
    );
    expect(await storedIn(ana)).toEqual([]);
  });

  test("say so when memory is out, and let the agent go on", async () => {
    const skipped: SkippedCall[] = [];
    const onError = (call: SkippedCall): void => void skipped.push(call);
    ana = { ...ana, recall: fail };
    const shown = await callTool("recall", { query: "Porto" }, { onError });
    expect(shown).toMatch(/^Memory could not be searched: memory failed\./);
    expect(skipped).toMatchObject([{ operation: "recall" }]);
  });

  test("tell the model what is wrong with nonsense, and nothing of this machine", async () => {
    const shown = await callTool("recall", { question: 5 });
    expect(shown).toContain("query");
    expect(shown).not.toContain(import.meta.dirname);
    expect(await callTool("recall", { query: "Porto", temporal: { asOf: "soon" } })).toContain(
      "asOf",
    );
  });
});

describe("the options of memoryTools", () => {
  test("choose the tools", () => {
    expect(namesOf()).toEqual(["recall", "remember", "answer"]);
    expect(namesOf({ approve: () => true })).toHaveLength(4);
    expect(namesOf({ include: ["recall"] })).toEqual(["recall"]);
    expect(namesOf({ include: ["recall"], names: { recall: "look_up" } })).toEqual(["look_up"]);
  });

  test("give no tool a scope as input", () => {
    const inputs = memoryTools(ana, { approve: () => true }).map(({ metadata }) =>
      JSON.stringify(metadata.parameters),
    );
    expect(inputs).toHaveLength(4);
    expect(inputs.join("")).not.toMatch(/scope|user|tenant/i);
  });

  test.each([
    ["include", { include: ["look"] }],
    ["approve", { include: ["forget"] }],
    ["names.recall", { names: { recall: "look up" } }],
    ["temporal.asOf", { temporal: { asOf: "soon" } }],
    ["labels[0]", { labels: [" "] }],
    ["maxEvents", { maxEvents: 0 }],
    ["topK", { topK: 3 }],
  ])("refuse a bad %s", (field, options: object) => {
    expect(() => memoryTools(ana, options)).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });

  test("refuse a memory over all scopes", () => {
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => memoryTools(memory)).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "memory" }),
    );
  });
});
