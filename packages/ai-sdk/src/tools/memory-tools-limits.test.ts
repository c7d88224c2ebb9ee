import type { Memory, ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { openMemory } from "@keepsake/engine";
import { generateText, isStepCount, streamText } from "ai";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryTools } from "../index.ts";
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

async function hang(): Promise<never> {
  return await new Promise(() => {});
}

function hanging(): ScopedMemory {
  return { ...ana, recall: hang, answer: hang, experience: hang };
}

const recallPorto: ScriptedCall = { toolName: "recall", input: { query: "Who moved to Porto?" } };
const askPorto: ScriptedCall = { toolName: "answer", input: { question: "Where did Ana move?" } };
const rememberTea: ScriptedCall = { toolName: "remember", input: { text: "Ana likes green tea." } };

describe("memoryTools under limits", () => {
  const everyCall = [recallPorto, rememberTea, askPorto].map((call, index) => ({
    ...call,
    toolCallId: `call_${index}`,
  }));

  test("skip, say so and let the model go on when memory hangs", async () => {
    const skipped: SkippedCall[] = [];
    const onError = (call: SkippedCall): void => void skipped.push(call);
    const tools = memoryTools(hanging(), { timeoutMs: 5, onError });
    const { outputs, shown, text } = await callTools(tools, ...everyCall);
    const output = { status: "skipped", reason: "no result within 5 ms" };
    expect(outputs).toEqual([output, output, output]);
    expect(shown).toEqual(
      outputs.map(() => ({ type: "text", value: expect.stringContaining(output.reason) })),
    );
    expect(text).toBe("Done.");
    expect(skipped.map(({ operation }) => operation).toSorted()).toEqual([
      "answer",
      "experience",
      "recall",
    ]);
  });

  test("skip, and keep what failed from the model, when memory is closed", async () => {
    await memory.close();
    const skipped: SkippedCall[] = [];
    const onError = (call: SkippedCall): void => void skipped.push(call);
    const { outputs } = await callTools(memoryTools(ana, { onError }), recallPorto);
    expect(outputs).toEqual([{ status: "skipped", reason: "memory failed (CONNECTION_FAILED)" }]);
    expect(skipped).toMatchObject([{ error: { name: "ConnectionError" } }]);
  });

  test("tell the model what was wrong with its input", async () => {
    const { outputs } = await callTools(memoryTools(ana), {
      toolName: "recall",
      input: { query: " " },
    });
    expect(outputs).toEqual([
      { status: "skipped", reason: expect.stringContaining("it is empty") },
    ]);
  });

  test("throw when they fail closed", async () => {
    const tools = memoryTools(hanging(), { timeoutMs: 5, failClosed: true });
    const model = scriptModel([recallPorto]);
    const { content } = await generateText({ model, tools, prompt: "Go on." });
    expect(content.at(-1)).toMatchObject({
      type: "tool-error",
      error: { name: "TimeoutError" },
    });
  });

  test.each(everyCall)("$toolName ends when the caller aborts", async (call) => {
    const skipped: SkippedCall[] = [];
    const onError = (report: SkippedCall): void => void skipped.push(report);
    const { recall, remember, answer } = memoryTools(hanging(), { onError });
    const { execute } = { recall, remember, answer }[call.toolName] ?? {};
    const controller = new AbortController();
    const options = {
      toolCallId: "call_0",
      messages: [],
      abortSignal: controller.signal,
      context: {},
    };
    const run = execute?.(Object(call.input), options);
    controller.abort(new Error("the user left"));
    await expect(run).rejects.toThrow("the user left");
    expect(skipped).toEqual([]);
  });
});

describe("memoryTools in an aborted run", () => {
  let signals: (AbortSignal | undefined)[];
  let hung: ScopedMemory;

  beforeEach(() => {
    signals = [];
    hung = {
      ...ana,
      recall: async (_request, options) => {
        signals.push(options?.signal);
        return await hang();
      },
    };
  });

  test("end with generateText", async () => {
    const skipped: SkippedCall[] = [];
    const tools = memoryTools(hung, { onError: (call) => skipped.push(call) });
    const controller = new AbortController();
    const run = generateText({
      model: scriptModel([recallPorto]),
      tools,
      prompt: "Go on.",
      abortSignal: controller.signal,
    });
    await expect.poll(() => signals.length).toBe(1);
    controller.abort(new Error("the user left"));
    const [settled] = await Promise.allSettled([run]);
    expect(signals[0]?.reason).toEqual(new Error("the user left"));
    expect(settled.status === "fulfilled" ? settled.value.toolResults : []).toEqual([]);
    expect(skipped).toEqual([]);
  });

  test("end with streamText", async () => {
    const controller = new AbortController();
    const reasons: unknown[] = [];
    const result = streamText({
      model: scriptModel([recallPorto], "never said"),
      tools: memoryTools(hung),
      stopWhen: isStepCount(3),
      prompt: "Go on.",
      abortSignal: controller.signal,
      onAbort: ({ reason }) => void reasons.push(reason),
    });
    const consumed = result.consumeStream();
    await expect.poll(() => signals.length).toBe(1);
    controller.abort(new Error("the user left"));
    await consumed;
    expect(signals[0]?.reason).toEqual(new Error("the user left"));
    expect(reasons).toHaveLength(1);
  });
});
