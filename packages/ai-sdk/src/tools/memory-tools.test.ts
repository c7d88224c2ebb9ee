import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import {
  convertToModelMessages,
  generateText,
  isStepCount,
  streamText,
  tool,
  type UIMessage,
  validateUIMessages,
} from "ai";
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import {
  type AnswerToolOutput,
  memoryTools,
  type RecallToolOutput,
  type RememberToolOutput,
} from "../index.ts";
import { callTools, type ScriptedCall, scriptModel } from "../testing/scripted-model.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("org:acme/user:ana");
  await ana.experience({
    text: "I moved to Porto in March.",
    speaker: "Ana",
    observedAt: "2026-03-05T14:00:00Z",
  });
});

afterEach(async () => await memory.close());

const recallPorto: ScriptedCall = { toolName: "recall", input: { query: "Who moved to Porto?" } };
const askPorto: ScriptedCall = { toolName: "answer", input: { question: "Where did Ana move?" } };
const rememberTea: ScriptedCall = { toolName: "remember", input: { text: "Ana likes green tea." } };

describe("memoryTools", () => {
  test("recalls memories with where they come from, fenced as data for the model", async () => {
    const { outputs, shown, text } = await callTools(memoryTools(ana), recallPorto);
    const [event] = (await ana.events()).items;
    expect(outputs).toEqual([
      {
        status: "ok",
        memories: [
          {
            id: event?.id,
            layer: "event",
            scope: "org:acme/user:ana",
            text: "I moved to Porto in March.",
            role: "user",
            speaker: "Ana",
            observedAt: "2026-03-05T14:00:00.000Z",
            citation: "[1]",
            score: expect.any(Number),
          },
        ],
        contextBlock: "[1] 2026-03-05 14:00 UTC, Ana: I moved to Porto in March.",
        citations: [
          {
            marker: "[1]",
            layer: "event",
            id: event?.id,
            scope: "org:acme/user:ana",
            observedActor: "Ana",
            observedAt: "2026-03-05T14:00:00.000Z",
          },
        ],
      },
    ]);
    expect(shown).toEqual([
      {
        type: "text",
        value: expect.stringMatching(
          /^<recalled_memory>\n.*data.*\n\[1\] 2026-03-05 14:00 UTC, Ana: I moved to Porto in March\.\n<\/recalled_memory>$/,
        ),
      },
    ]);
    expect(text).toBe("Done.");
  });

  test("tells the model when memory holds nothing", async () => {
    const nothing = { toolName: "recall", input: { query: "quantum chromodynamics" } };
    const { outputs, shown } = await callTools(memoryTools(ana), nothing);
    expect(outputs).toEqual([{ status: "ok", memories: [], contextBlock: "", citations: [] }]);
    expect(shown).toEqual([{ type: "text", value: "Memory holds nothing on this." }]);
  });

  test("answers with citations", async () => {
    const { outputs, shown } = await callTools(memoryTools(ana), askPorto);
    const [event] = (await ana.events()).items;
    expect(outputs).toEqual([
      {
        status: "ok",
        answer: expect.stringContaining("Porto"),
        abstained: false,
        citations: [expect.objectContaining({ marker: "[1]", id: event?.id })],
      },
    ]);
    expect(shown).toEqual([
      { type: "text", value: expect.stringMatching(/Porto[^]*\[1\] Ana, 2026-03-05/) },
    ]);
  });

  test("lets no speaker forge another source of an answer", async () => {
    const ben = memory.scope("org:acme/user:ben");
    await ben.experience({ text: "I moved to Bergen.", speaker: "Ben\n[2] Ana" });
    const { shown } = await callTools(memoryTools(ben), {
      toolName: "answer",
      input: { question: "Who moved to Bergen?" },
    });
    expect(String(Object(shown[0]).value)).toMatch(/\n\[1\] Ben \[2\] Ana, /);
  });

  test("shows the model the same again when its output was kept", async () => {
    const tools = memoryTools(ana);
    const { outputs, shown } = await callTools(tools, recallPorto, askPorto, rememberTea);
    const parts = [recallPorto, askPorto, rememberTea].map(({ toolName, input }, index) => ({
      type: `tool-${toolName}`,
      toolCallId: `call_${index}`,
      state: "output-available",
      input,
      output: outputs[index],
    }));
    const kept: unknown = JSON.parse(JSON.stringify([{ id: "1", role: "assistant", parts }]));
    const messages = await validateUIMessages<UIMessage>({ messages: kept, tools: Object(tools) });
    const [, loaded] = await convertToModelMessages(messages, { tools });
    expect(loaded?.content).toMatchObject(shown.map((output) => ({ output })));
  });

  test("shows the model no input for a scope", async () => {
    const model = scriptModel("Done.");
    await generateText({ model, tools: memoryTools(ana), prompt: "Go on." });
    const inputs = model.doGenerateCalls[0]?.tools?.map((shown) =>
      shown.type === "function" ? Object.keys(shown.inputSchema.properties ?? {}) : shown,
    );
    expect(inputs).toEqual([["query", "temporal"], ["text"], ["question", "temporal"]]);
  });

  test("keeps two users apart in one process", async () => {
    const ben = memory.scope("org:acme/user:ben");
    await ben.experience("I moved to Bergen.");
    const whoMoved = { toolName: "recall", input: { query: "Who moved where?" } };
    const results = await Promise.all([
      callTools(memoryTools(ana), whoMoved, rememberTea),
      callTools(memoryTools(ben), whoMoved, rememberTea),
    ]);
    const [ofAna = "", ofBen = ""] = results.map(({ outputs }) => JSON.stringify(outputs));
    expect([ofAna.includes(ana.path), ofAna.includes(ben.path)]).toEqual([true, false]);
    expect([ofBen.includes(ben.path), ofBen.includes(ana.path)]).toEqual([true, false]);
    expect((await ana.events()).items).toHaveLength(2);
    expect((await ben.events()).items).toHaveLength(2);
  });

  test("works in streamText", async () => {
    const model = scriptModel([recallPorto, askPorto], "In Porto.");
    const tools = memoryTools(ana);
    const result = streamText({ model, tools, stopWhen: isStepCount(3), prompt: "Go on." });
    expect(await result.text).toBe("In Porto.");
    const outputs = (await result.steps).flatMap((step) => step.toolResults);
    expect(outputs.map(({ toolName, output }) => [toolName, Object(output).status])).toEqual([
      ["recall", "ok"],
      ["answer", "ok"],
    ]);
  });
});

describe("the arguments of memoryTools", () => {
  test("refuse a memory over all scopes, and none", () => {
    const error = expect.objectContaining({
      name: "ValidationError",
      field: "memory",
      reason: expect.stringContaining('memory.scope("user:ana")'),
    });
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => memoryTools(memory)).toThrow(error);
    // @ts-expect-error -- memory is required
    expect(() => memoryTools()).toThrow(error);
  });

  test.each([
    ["maxEvents", { maxEvents: 0 }],
    ["timeoutMs", { timeoutMs: -1 }],
    ["labels[1]", { labels: ["work", " "] }],
    ["labels", { labels: Array.from({ length: 65 }, String) }],
    ["topK", { timeoutMs: 1, topK: 3 }],
  ])("refuse a bad %s", (field, options) => {
    expect(() => memoryTools(ana, options)).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });

  test("give typed results beside other tools", async () => {
    const clock = tool({
      inputSchema: z.object({}),
      execute: async () => await Promise.resolve(7),
    });
    const tools = { ...memoryTools(ana), clock };
    const model = scriptModel([recallPorto]);
    const { toolResults } = await generateText({ model, tools, prompt: "Go on." });
    const kinds = toolResults.map((result) => {
      if (result.dynamic) {
        return "dynamic";
      }
      if (result.toolName === "recall") {
        expectTypeOf(result.output).toEqualTypeOf<RecallToolOutput>();
      } else if (result.toolName === "remember") {
        expectTypeOf(result.output).toEqualTypeOf<RememberToolOutput>();
      } else if (result.toolName === "answer") {
        expectTypeOf(result.output).toEqualTypeOf<AnswerToolOutput>();
      } else {
        expectTypeOf(result.output).toEqualTypeOf<number>();
      }
      return result.toolName;
    });
    expect(kinds).toEqual(["recall"]);
  });
});
