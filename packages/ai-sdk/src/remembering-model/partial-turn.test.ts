import type { Memory, MemoryEvent, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { countCalls, type CountedMemory } from "@keepsake/testing";
import {
  generateText,
  isStepCount,
  type LanguageModel,
  streamText,
  tool,
  ToolLoopAgent,
  toUIMessageStream,
} from "ai";
import {
  convertArrayToReadableStream,
  convertReadableStreamToArray,
  type MockLanguageModelV4,
} from "ai/test";
import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { withMemory } from "../index.ts";
import { scriptModel } from "../testing/scripted-model.ts";
import { type StreamMoment, streamingModel } from "../testing/streaming-model.ts";

let memory: Memory;
let ana: ScopedMemory;
let counted: CountedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
  counted = countCalls(ana);
});

afterEach(async () => await memory.close());

const prompt = "Tell me a story.";

/** Streams read ahead; what follows happens once all that came was handed on. */
const wait: StreamMoment = async () => await new Promise((resolve) => void setTimeout(resolve, 5));

/** Longer than a turn may be left in these tests. */
const think: StreamMoment = async () =>
  await new Promise((resolve) => void setTimeout(resolve, 60));

const hang: StreamMoment = async () => await new Promise(() => {});

async function listSaid(): Promise<readonly string[]> {
  return (await ana.events()).items.map(toLine).toReversed();
}

function toLine({ content, labels }: MemoryEvent): string {
  return content.kind === "message"
    ? [`${content.role}: ${content.text}`, ...labels].join(" #")
    : content.kind;
}

const partial = [`user: ${prompt}`, "assistant: Once upon #partial"];

const whole = [`user: ${prompt}`, "assistant: Once upon a time."];

describe("a turn that is broken off", () => {
  test.each(["streamText", "agent"])(
    "by an abort of %s is remembered as far as it came",
    async (way) => {
      const controller = new AbortController();
      const leave = (): void => controller.abort(new Error("the user left"));
      const inner = streamingModel("Once", " upon", wait, leave, hang);
      const model = withMemory(inner, { memory: counted.memory });
      const call = { prompt, abortSignal: controller.signal };
      const result =
        way === "agent"
          ? await new ToolLoopAgent({ model }).stream(call)
          : streamText({ model, ...call });
      await result.consumeStream();
      await model.flush();
      expect(await listSaid()).toEqual(partial);
      expect([counted.calls.recall, counted.calls.experienceBulk]).toEqual([1, 1]);
    },
  );

  test("by an abort of its UI stream is remembered as far as it came", async () => {
    const controller = new AbortController();
    const inner = streamingModel("Once", " upon", wait, () => controller.abort(), hang);
    const model = withMemory(inner, { memory: counted.memory });
    const { stream } = streamText({ model, prompt, abortSignal: controller.signal });
    const kinds: string[] = [];
    for await (const chunk of toUIMessageStream({ stream })) {
      kinds.push(chunk.type);
    }
    await model.flush();
    expect(kinds.at(-1)).toBe("abort");
    expect(await listSaid()).toEqual(partial);
  });

  test("by an abort while a tool runs is remembered at once", async () => {
    const controller = new AbortController();
    const { promise: late, resolve: release } = Promise.withResolvers<string>();
    const leave = tool({
      inputSchema: z.object({}),
      execute: async () => {
        controller.abort(new Error("the user left"));
        return await late;
      },
    });
    const model = withMemory(scriptModel([{ toolName: "leave", input: {} }]), {
      memory: counted.memory,
    });
    const abortSignal = controller.signal;
    const result = streamText({ model, prompt, tools: { leave }, abortSignal });
    const consumed = result.consumeStream();
    await expect.poll(listSaid).toEqual([`user: ${prompt}`]);
    release("too late");
    await consumed;
    expect(counted.calls.experienceBulk).toBe(1);
  });

  test("leaves no listener at a signal that outlives it", async () => {
    const tools = {
      wave: tool({ inputSchema: z.object({}), execute: async () => await Promise.resolve("") }),
    };
    const countLeft = async (
      wrap: (model: MockLanguageModelV4) => LanguageModel,
    ): Promise<number> => {
      const { signal: abortSignal } = new AbortController();
      const model = wrap(scriptModel([{ toolName: "wave", input: {} }], "Done."));
      const settings = { model, tools, stopWhen: isStepCount(2), abortSignal };
      await generateText({ ...settings, prompt });
      await streamText({ ...settings, prompt: "Wave again." }).consumeStream();
      return getEventListeners(abortSignal, "abort").length;
    };
    const ours = await countLeft((model) => withMemory(model, { memory: ana }));
    expect(ours).toBe(await countLeft((model) => model));
  });

  test("by an error of the model's stream is remembered as far as it came", async () => {
    const model = withMemory(streamingModel("Once", " upon", wait, new Error("reset")), {
      memory: counted.memory,
    });
    const errors: unknown[] = [];
    const onError = (error: unknown): void => void errors.push(error);
    await streamText({ model, prompt }).consumeStream({ onError });
    await model.flush();
    expect(errors).toEqual([new Error("reset")]);
    expect(await listSaid()).toEqual(partial);
    expect(counted.calls.experienceBulk).toBe(1);
  });

  test("by an error that its stream tells of is remembered as far as it came", async () => {
    const inner = streamingModel("Once", " upon", " a time.");
    const { stream } = await inner.doStream({ prompt: [] });
    const parts = await convertReadableStreamToArray(stream);
    const chunks = parts.toSpliced(4, 1, { type: "error", error: new Error("overloaded") });
    inner.doStream = async () =>
      await Promise.resolve({ stream: convertArrayToReadableStream(chunks) });
    const model = withMemory(inner, { memory: counted.memory });
    await streamText({ model, prompt, onError: () => undefined }).consumeStream();
    await model.flush();
    expect(await listSaid()).toEqual(partial);
    expect(counted.calls.experienceBulk).toBe(1);
  });

  test("by a reader that cancels is remembered as far as it came", async () => {
    const model = withMemory(streamingModel("Once", " upon", hang), { memory: counted.memory });
    const { stream } = await model.doStream({
      prompt: [{ role: "user", content: [{ type: "text", text: prompt }] }],
    });
    const reader = stream.getReader();
    for (let parts = 0; parts < 4; parts += 1) {
      await reader.read();
    }
    await reader.cancel("gone");
    await model.flush();
    expect(await listSaid()).toEqual(partial);
    expect(counted.calls.experienceBulk).toBe(1);
  });

  test("by a consumer that walks away is remembered, whole where the stream goes on", async () => {
    const model = withMemory(streamingModel("Once", " upon", " a time."), {
      memory: counted.memory,
    });
    const texts = streamText({ model, prompt }).textStream[Symbol.asyncIterator]();
    expect(await texts.next()).toEqual({ done: false, value: "Once" });
    await texts.return?.();
    await expect.poll(listSaid).toEqual(whole);
    expect(counted.calls.experienceBulk).toBe(1);
  });

  test("by a reader that no longer reads is remembered after a while", async () => {
    const model = withMemory(streamingModel("Once", " upon", hang), {
      memory: counted.memory,
      idleMs: 30,
    });
    const { stream } = await model.doStream({
      prompt: [{ role: "user", content: [{ type: "text", text: prompt }] }],
    });
    const reader = stream.getReader();
    for (let parts = 0; parts < 4; parts += 1) {
      await reader.read();
    }
    await expect.poll(listSaid).toEqual(partial);
  });

  test("is told from one whose model is slow, or that others flush beside", async () => {
    const model = withMemory(
      streamingModel("Once", " upon", think, async () => await model.flush(), " a time."),
      { memory: counted.memory, idleMs: 20 },
    );
    await streamText({ model, prompt }).consumeStream();
    expect(await listSaid()).toEqual(whole);
    expect(counted.calls.experienceBulk).toBe(1);
  });

  test("is remembered to its end once it is tried again", async () => {
    const controller = new AbortController();
    const broken = withMemory(
      streamingModel("Once", " upon", wait, () => controller.abort(), hang),
      {
        memory: ana,
      },
    );
    await streamText({ model: broken, prompt, abortSignal: controller.signal }).consumeStream();
    await broken.flush();
    const model = withMemory(streamingModel("Once upon a time."), { memory: ana });
    await streamText({ model, prompt }).consumeStream();
    expect(await listSaid()).toEqual([...partial, whole[1]]);
  });

  test("by memory that disappears in mid-stream is told to its end", async () => {
    const inner = streamingModel("Once", async () => await memory.close(), " upon", " a time.");
    const operations: string[] = [];
    const model = withMemory(inner, {
      memory: ana,
      onError: ({ operation }) => operations.push(operation),
    });
    const result = streamText({ model, prompt });
    expect(await result.text).toBe("Once upon a time.");
    expect((await result.providerMetadata)?.["keepsake"]).toMatchObject({
      status: "skipped",
      reason: "memory failed (CONNECTION_FAILED)",
      write: "skipped",
    });
    expect(operations).toEqual(["experienceBulk"]);
  });

  test("by an abort while memory writes is told at once, and written on", async () => {
    const controller = new AbortController();
    const { promise: late, resolve: release } = Promise.withResolvers<undefined>();
    const model = withMemory(scriptModel("Once upon a time."), {
      timeoutMs: 60_000,
      memory: {
        ...ana,
        experienceBulk: async (...input) => {
          controller.abort(new Error("the user left"));
          await late;
          return await ana.experienceBulk(...input);
        },
      },
    });
    await generateText({ model, prompt, abortSignal: controller.signal }).catch(() => {});
    expect(await listSaid()).toEqual([]);
    release(undefined);
    await model.flush();
    expect(await listSaid()).toEqual(whole);
  });

  test("by a write that hangs is told to its end within the budget", async () => {
    const model = withMemory(streamingModel("Once upon a time."), {
      memory: { ...ana, experienceBulk: async () => await new Promise(() => {}) },
      timeoutMs: 20,
    });
    const result = streamText({ model, prompt });
    expect(await result.text).toBe("Once upon a time.");
    expect((await result.providerMetadata)?.["keepsake"]).toMatchObject({ write: "pending" });
  });
});
