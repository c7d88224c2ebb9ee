import type { LanguageModelV3, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import type { Memory, MemoryEvent, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { generateText, type ModelMessage, streamText } from "ai";
import { MockLanguageModelV3 } from "ai/test";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withMemory } from "../index.ts";
import { scriptModel } from "../testing/scripted-model.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
  await ana.experience({ text: "My sister lives in Porto.", speaker: "Ana" });
});

afterEach(async () => await memory.close());

const prompt = "Where does my sister live?";

async function listSaid(scope = ana): Promise<readonly string[]> {
  return (await scope.events()).items.map(toLine).toReversed().slice(1);
}

function toLine({ content }: MemoryEvent): string {
  return content.kind === "message" ? `${content.role}: ${content.text}` : content.kind;
}

async function say(content: ModelMessage): Promise<unknown> {
  const model = withMemory(scriptModel("I see."), { memory: ana });
  const { providerMetadata } = await generateText({ model, messages: [content] });
  return providerMetadata?.["keepsake"];
}

const png = { type: "file", mediaType: "image/png", data: new Uint8Array(2_000_000) } as const;

describe("a message to withMemory", () => {
  test("of text and a file is remembered by its text", async () => {
    const text = { type: "text", text: prompt } as const;
    expect(await say({ role: "user", content: [text, png] })).toMatchObject({
      status: "ok",
      write: "ok",
    });
    expect(await listSaid()).toEqual([`user: ${prompt}`, "assistant: I see."]);
  });

  test("of files alone is remembered by what they are called, and nothing is looked up", async () => {
    const named = { ...png, filename: "cat.png" };
    expect(await say({ role: "user", content: [named, png] })).toEqual({
      status: "skipped",
      reason: "the message has no text to look for",
      turnId: expect.any(String),
      recalled: 0,
      write: "ok",
    });
    expect(await listSaid()).toEqual(["user: [cat.png] [image/png]", "assistant: I see."]);
  });

  test("is told from another by its files", async () => {
    const other = { ...png, data: new Uint8Array(2_000_000).fill(1, 1_000_000) };
    for (const file of [png, other, png]) {
      await say({ role: "user", content: [{ type: "text", text: "What is this?" }, file] });
    }
    expect(await listSaid()).toHaveLength(4);
  });

  test("of more than memory takes is remembered as far as it fits, and says so", async () => {
    const content = `${"Porto 😀 ".repeat(150_000)}${prompt}`;
    expect(await say({ role: "user", content })).toMatchObject({
      status: "ok",
      write: "ok",
      recalled: expect.any(Number),
      cut: true,
    });
    const [event] = (await ana.events({ limit: 2 })).items.slice(1);
    expect(event?.metadata).toMatchObject({ cut: true });
    expect(toLine(event ?? expect.unreachable()).length).toBeGreaterThan(800_000);
  });

  test("that is not the user's is passed on, and memory is left alone", async () => {
    const model = withMemory(scriptModel("Hello."), { memory: ana });
    const { providerMetadata } = await generateText({
      model,
      messages: [{ role: "assistant", content: "Hello" }],
    });
    expect(providerMetadata).toBeUndefined();
    expect(await listSaid()).toEqual([]);
  });

  test("said again in another conversation is looked up anew", async () => {
    const scripted = scriptModel("I see.", "I see.");
    const model = withMemory(scripted, { memory: ana });
    await generateText({ model, prompt });
    await ana.experience("My sister moved to Bergen.");
    await generateText({ model, prompt });
    const shown = scripted.doGenerateCalls.map((call) => JSON.stringify(call.prompt));
    expect(shown.map((text) => text.includes("Bergen"))).toEqual([false, true]);
  });
});

describe("a model of withMemory", () => {
  const ofV3 = new MockLanguageModelV3({
    doGenerate: {
      content: [{ type: "text", text: "In Porto." }],
      finishReason: { unified: "stop", raw: undefined },
      usage: {
        inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
        outputTokens: { total: 1, text: 1, reasoning: undefined },
      },
      warnings: [],
    },
  }) satisfies LanguageModelV3;

  test("may be of an older version", async () => {
    const model = withMemory(ofV3, { memory: ana });
    expect((await generateText({ model, prompt })).text).toBe("In Porto.");
    expect(JSON.stringify(ofV3.doGenerateCalls[0]?.prompt)).toContain("recalled_memory");
    expect(await listSaid()).toEqual([`user: ${prompt}`, "assistant: In Porto."]);
  });

  test("is no id, which its error says with the way out", () => {
    // @ts-expect-error -- an id is no model
    expect(() => withMemory("openai/gpt-5-mini", { memory: ana })).toThrow(
      expect.objectContaining({
        name: "ValidationError",
        field: "model",
        reason: expect.stringContaining('gateway("openai/gpt-5-mini")'),
      }),
    );
    // @ts-expect-error -- nothing is no model
    expect(() => withMemory(undefined, { memory: ana })).toThrow(
      expect.objectContaining({ field: "model" }),
    );
  });

  test("gives its sources before its text", async () => {
    const model = withMemory(scriptModel("In Porto."), { memory: ana });
    const kinds: LanguageModelV4StreamPart["type"][] = [];
    const { stream } = await model.doStream({
      prompt: [{ role: "user", content: [{ type: "text", text: prompt }] }],
    });
    for await (const part of stream) {
      kinds.push(part.type);
    }
    expect(kinds.lastIndexOf("source")).toBeLessThan(kinds.indexOf("text-start"));
    expect(kinds[0]).toBe("stream-start");
  });

  test("tells of what is cited alone, where a server gives more", async () => {
    await ana.experience("My sister lives by the sea.");
    const recall: ScopedMemory["recall"] = async (request, options) => {
      const pack = await ana.recall(request, options);
      return { ...pack, citations: pack.citations.slice(0, 1) };
    };
    const model = withMemory(scriptModel("In Porto."), { memory: { ...ana, recall } });
    const { sources, providerMetadata } = await generateText({ model, prompt });
    expect(sources).toHaveLength(1);
    expect(providerMetadata?.["keepsake"]).toMatchObject({ recalled: 1 });
  });

  test("gives no sources where it is asked to", async () => {
    const model = withMemory(scriptModel("In Porto."), { memory: ana, sources: false });
    expect(await streamText({ model, prompt }).sources).toEqual([]);
  });
});

describe("the memory of withMemory", () => {
  test("may be found by what the call says of itself", async () => {
    const scripted = scriptModel("I see.", "I see.");
    const model = withMemory(scripted, {
      memory: ({ user }) => memory.scope(`user:${String(user)}`),
    });
    for (const user of ["ana", "ben"]) {
      await generateText({ model, prompt, providerOptions: { keepsake: { user } } });
    }
    const shown = scripted.doGenerateCalls.map((call) => JSON.stringify(call.prompt));
    expect(shown.map((text) => text.includes("Porto"))).toEqual([true, false]);
    expect(await listSaid()).toHaveLength(2);
    expect(await listSaid(memory.scope("user:ben"))).toHaveLength(1);
  });

  test("must be told by the call where it is found so", async () => {
    const scripted = scriptModel("never said");
    const model = withMemory(scripted, { memory: ({ scope }) => memory.scope(String(scope)) });
    await expect(generateText({ model, prompt })).rejects.toMatchObject({
      name: "ValidationError",
      field: "providerOptions.keepsake",
    });
    const keepsake = { scope: "user:ana", turnId: 7 };
    await expect(
      generateText({ model, prompt, providerOptions: { keepsake } }),
    ).rejects.toMatchObject({ field: "providerOptions.keepsake.turnId" });
    expect(scripted.doGenerateCalls).toEqual([]);
  });

  test("does not compile, and throws, where it is missing or not sealed to a scope", () => {
    const model = scriptModel("never said");
    const error = expect.objectContaining({ name: "ValidationError", field: "memory" });
    // @ts-expect-error -- memory is required
    expect(() => withMemory(model, {})).toThrow(error);
    // @ts-expect-error -- options are required
    expect(() => withMemory(model)).toThrow(error);
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => withMemory(model, { memory })).toThrow(error);
    // @ts-expect-error -- a function that gives a Memory
    const unsealed = withMemory(model, { memory: () => memory });
    return expect(
      generateText({ model: unsealed, prompt, providerOptions: { keepsake: {} } }),
    ).rejects.toThrow(error);
  });

  test.each([
    ["sources", { sources: "yes" }],
    ["labels", { labels: "home" }],
    ["maxEvents", { maxEvents: 0 }],
    ["timeoutMs", { timeoutMs: -1 }],
    ["waitUntil", { waitUntil: true }],
    ["topK", { topK: 3 }],
  ])("comes with no bad %s", (field, options) => {
    // @ts-expect-error -- what a caller without types may pass
    expect(() => withMemory(scriptModel("never said"), { memory: ana, ...options })).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });
});
