import type { Memory, MemoryEvent, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { countCalls, type CountedMemory } from "@keepsake/testing";
import { generateText, isStepCount, type ModelMessage, streamText, tool, ToolLoopAgent } from "ai";
import type { MockLanguageModelV4 } from "ai/test";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { memoryForAgent, type ModelMemorySettings } from "../index.ts";
import { type ScriptedTurn, scriptModel } from "../testing/scripted-model.ts";
import { streamingModel } from "../testing/streaming-model.ts";

let memory: Memory;
let ana: ScopedMemory;
let counted: CountedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
  await ana.experience({ text: "My sister lives in Porto.", speaker: "Ana" });
  counted = countCalls(ana);
});

afterEach(async () => await memory.close());

type Caller = { readonly user: string };

const prompt = "Where does my sister live?";

const useClock: ScriptedTurn = [{ toolName: "clock", input: {} }];

const clock = tool({
  inputSchema: z.object({}),
  execute: async () => await Promise.resolve("It is seven."),
});

async function wait(): Promise<unknown> {
  return await new Promise((resolve) => void setTimeout(resolve, 5));
}

const settings = { tools: { clock }, stopWhen: isStepCount(10) };

function scopeOf({ user }: Caller): ScopedMemory {
  return user === "ana" ? counted.memory : memory.scope(`user:${user}`);
}

function requireScope({ user }: Caller): ScopedMemory {
  return memory.scope(user);
}

async function listSaid(scope = ana): Promise<readonly string[]> {
  return (await scope.events()).items.map(toLine).toReversed();
}

function toLine({ content }: MemoryEvent): string {
  return content.kind === "message" ? `${content.role}: ${content.text}` : content.kind;
}

const ways = {
  async generateText(model: MockLanguageModelV4, options?: ModelMemorySettings) {
    const run = memoryForAgent(counted.memory, options);
    return await generateText({ model, prompt, ...settings, ...run });
  },
  async streamText(model: MockLanguageModelV4, options?: ModelMemorySettings) {
    const result = streamText({
      model,
      prompt,
      ...settings,
      runtimeContext: { user: "ana" },
      ...memoryForAgent({ fromRuntimeContext: scopeOf }, options),
    });
    return { text: await result.text, steps: await result.steps };
  },
  async agent(model: MockLanguageModelV4, options?: ModelMemorySettings) {
    const run = memoryForAgent({ fromOptions: scopeOf }, options);
    const agent = new ToolLoopAgent({ model, ...settings, ...run });
    return await agent.generate({ prompt, options: { user: "ana" } });
  },
  async "streaming agent"(model: MockLanguageModelV4, options?: ModelMemorySettings) {
    const run = memoryForAgent(counted.memory, options);
    const result = await new ToolLoopAgent({ model, ...settings, ...run }).stream({ prompt });
    return { text: await result.text, steps: await result.steps };
  },
};

describe.each(Object.entries(ways))("memoryForAgent in %s", (_way, run) => {
  test.each([1, 3, 8])("reads once and writes once in a turn of %i steps", async (count) => {
    const steps = Array.from({ length: count - 1 }, () => useClock);
    const model = scriptModel(...steps, "In Porto.");
    const { text } = await run(model);
    expect(text).toBe("In Porto.");
    expect([counted.calls.recall, counted.calls.experienceBulk]).toEqual([1, 1]);
    const prompts = [...model.doGenerateCalls, ...model.doStreamCalls].map((call) =>
      JSON.stringify(call.prompt),
    );
    expect(prompts.map((shown) => shown.split("<recalled_memory>").length - 1)).toEqual(
      prompts.map(() => 1),
    );
    expect(prompts).toHaveLength(count);
    expect(await listSaid()).toEqual([
      "user: My sister lives in Porto.",
      `user: ${prompt}`,
      "assistant: In Porto.",
    ]);
  });

  test("tells in each step what became of memory", async () => {
    const { steps } = await run(scriptModel(useClock, "In Porto."));
    expect(steps.map(({ providerMetadata }) => providerMetadata?.["keepsake"])).toEqual([
      expect.objectContaining({ status: "ok" }),
      expect.objectContaining({ status: "ok", write: "ok" }),
    ]);
  });

  test("writes a turn that tools end, when the call ends", async () => {
    await run(scriptModel(...Array.from({ length: 10 }, () => useClock)));
    await expect
      .poll(async () => await listSaid())
      .toEqual(["user: My sister lives in Porto.", `user: ${prompt}`]);
  });

  test("goes on, and says so, when memory hangs", async () => {
    counted = {
      ...counted,
      memory: { ...ana, recall: async () => await new Promise(() => {}) },
    };
    const { text, steps } = await run(scriptModel("I do not know."), { timeoutMs: 20 });
    expect(text).toBe("I do not know.");
    expect(steps[0]?.providerMetadata?.["keepsake"]).toMatchObject({
      status: "skipped",
      reason: "no result within 20 ms",
    });
  });
});

describe("memoryForAgent", () => {
  test("keeps the users of one agent apart, also at the same time", async () => {
    await memory.scope("user:ben").experience("My sister lives in Bergen.");
    const model = scriptModel(...Array.from({ length: 8 }, () => "Let me see."));
    const run = memoryForAgent({ fromOptions: scopeOf });
    const agent = new ToolLoopAgent({ model, ...run });
    const users = ["ana", "ben", "ana", "ben"];
    await Promise.all(
      users.map(async (user, index) => {
        const messages: ModelMessage[] = [
          { role: "user", content: `${prompt} I am ${user}, ${index}.` },
        ];
        return await agent.generate({ messages, options: { user } });
      }),
    );
    const shown = model.doGenerateCalls.map((call) => JSON.stringify(call.prompt));
    expect(shown).toHaveLength(4);
    for (const text of shown) {
      expect(text.includes("I am ana")).toBe(text.includes("Porto"));
      expect(text.includes("I am ben")).toBe(text.includes("Bergen"));
    }
    expect((await listSaid()).join()).not.toContain("ben");
    expect((await listSaid(memory.scope("user:ben"))).join()).not.toContain("ana");
  });

  test("obeys the caller's abort at once, and remembers what was said", async () => {
    const controller = new AbortController();
    const hanging: ScopedMemory = {
      ...ana,
      recall: async () => {
        setTimeout(() => controller.abort(new Error("the user left")), 5);
        return await new Promise(() => {});
      },
    };
    const run = memoryForAgent(hanging, { timeoutMs: 60_000 });
    const model = scriptModel("never said");
    const abortSignal = controller.signal;
    await expect(generateText({ model, prompt, ...run, abortSignal })).rejects.toThrow();
    await run.flush();
    expect(model.doGenerateCalls).toEqual([]);
    expect(await listSaid()).toContain(`user: ${prompt}`);
  });

  test("remembers a stream that is broken off", async () => {
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    const model = streamingModel(
      "In",
      " Por",
      wait,
      abort,
      async () => await new Promise(() => {}),
    );
    const run = memoryForAgent(ana);
    const agent = new ToolLoopAgent({ model, ...run });
    const result = await agent.stream({ prompt, abortSignal: controller.signal });
    await result.consumeStream();
    await run.flush();
    expect((await ana.events({ labels: ["partial"] })).items.map(toLine)).toEqual([
      "assistant: In Por",
    ]);
  });

  test("finds a model by its id as the AI SDK does", async () => {
    const model = scriptModel("In Porto.");
    globalThis.AI_SDK_DEFAULT_PROVIDER = {
      specificationVersion: "v4",
      languageModel: () => model,
      embeddingModel: () => expect.unreachable(),
      imageModel: () => expect.unreachable(),
    };
    const { text } = await generateText({ model: "own/model", prompt, ...memoryForAgent(ana) });
    globalThis.AI_SDK_DEFAULT_PROVIDER = undefined;
    expect(text).toBe("In Porto.");
    expect(JSON.stringify(model.doGenerateCalls[0]?.prompt)).toContain("recalled_memory");
  });

  test("does not compile, and throws, without anything that tells whose memory it is", async () => {
    const error = expect.objectContaining({ name: "ValidationError", field: "memory" });
    const model = scriptModel("never said");
    // @ts-expect-error -- memory is required
    expect(() => memoryForAgent()).toThrow(error);
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => memoryForAgent(memory)).toThrow(error);
    const agent = new ToolLoopAgent({ model, ...memoryForAgent({ fromOptions: scopeOf }) });
    // @ts-expect-error -- options are required
    await expect(agent.generate({ prompt })).rejects.toThrow(error);
    const optionsSchema = z.object({ user: z.string() });
    const checked = memoryForAgent({ fromOptions: scopeOf, optionsSchema });
    const strict = new ToolLoopAgent({ model, ...checked });
    // @ts-expect-error -- options of another shape
    await expect(strict.generate({ prompt, options: { name: "ana" } })).rejects.toThrow("user");
    const run = memoryForAgent({ fromOptions: scopeOf });
    await expect(generateText({ model, prompt, ...run })).rejects.toMatchObject({
      name: "ValidationError",
      field: "memory",
    });
    const fromContext = memoryForAgent({ fromRuntimeContext: requireScope });
    const runtimeContext = { name: "user:ana" };
    await expect(
      // @ts-expect-error -- a runtime context of another shape
      generateText({ model, prompt, runtimeContext, ...fromContext }),
    ).rejects.toThrow("scope");
    expect(model.doGenerateCalls).toEqual([]);
  });

  test.each(["fromOptions", "fromRuntimeContext"])("refuses a %s that is no function", (field) => {
    // @ts-expect-error -- what a caller without types may pass
    expect(() => memoryForAgent({ [field]: "user:ana" })).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });

  test.each([
    ["toolResults", { toolResults: "yes" }],
    ["timeoutMs", { timeoutMs: 0 }],
    ["topK", { topK: 3 }],
  ])("refuses a bad %s", (field, options) => {
    // @ts-expect-error -- what a caller without types may pass
    expect(() => memoryForAgent(ana, options)).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });

  test("follows an agent that changes its model on the way", async () => {
    const [dear, cheap] = [scriptModel(useClock), scriptModel("It is seven, in Porto.")];
    const run = memoryForAgent(counted.memory);
    const { text } = await generateText({
      ...settings,
      ...run,
      model: dear,
      prompt,
      prepareStep: ({ stepNumber, model, ...step }) =>
        run.prepareStep({ ...step, stepNumber, model: stepNumber === 0 ? model : cheap }),
    });
    expect(text).toBe("It is seven, in Porto.");
    expect([counted.calls.recall, counted.calls.experienceBulk]).toEqual([1, 1]);
    expect(JSON.stringify(cheap.doGenerateCalls[0]?.prompt)).toContain("My sister lives in Porto.");
    expect((await listSaid()).slice(1)).toEqual([`user: ${prompt}`, `assistant: ${text}`]);
  });
});
