import type { Memory, MemoryEvent, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { countCalls } from "@keepsake/testing";
import type { ModelMessage } from "ai";
import type { MockLanguageModelV4 } from "ai/test";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withMemory } from "../index.ts";
import { runTurn, waysToRun } from "../testing/run-turn.ts";
import { type ScriptedTurn, scriptModel } from "../testing/scripted-model.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("org:acme/user:ana");
  await ana.experience({
    text: "My sister lives in Porto.",
    speaker: "Ana",
    observedAt: "2026-03-05T14:00:00Z",
  });
});

afterEach(async () => await memory.close());

const question: ModelMessage = { role: "user", content: "Where does my sister live?" };

const useClock: ScriptedTurn = [{ toolName: "clock", input: {} }];

const useClocks: ScriptedTurn = [
  { toolName: "clock", input: { zone: "Lisbon" } },
  { toolName: "clock", input: { zone: "Oslo" } },
];

async function listSaid(scope = ana): Promise<readonly string[]> {
  const { items } = await scope.events();
  return items.map(toLine).toReversed().slice(1);
}

function toLine({ content, labels }: MemoryEvent): string {
  return content.kind === "message"
    ? [`${content.role}: ${content.text}`, ...labels].join(" #")
    : content.kind;
}

function promptsOf(model: MockLanguageModelV4): readonly string[] {
  return [...model.doGenerateCalls, ...model.doStreamCalls].map(({ prompt }) =>
    JSON.stringify(prompt),
  );
}

function blocksOf(model: MockLanguageModelV4): readonly string[] {
  return promptsOf(model).map(
    (prompt) => /<recalled_memory>.*?<\/recalled_memory>/.exec(prompt)?.[0] ?? "",
  );
}

function stepsOf(count: number): ScriptedTurn[] {
  return Array.from({ length: count }, (_, index) => (index === 1 ? useClocks : useClock));
}

async function fail(): Promise<never> {
  return await Promise.reject(new Error("overloaded"));
}

describe.each(waysToRun)("withMemory in %s", (way) => {
  test.each([1, 3, 8])("reads once and writes once in a turn of %i steps", async (count) => {
    const counted = countCalls(ana);
    const scripted = scriptModel(...stepsOf(count - 1), "In Porto.");
    const model = withMemory(scripted, { memory: counted.memory });
    const { text, outcomes } = await runTurn(way, { model, messages: [question] });
    expect(text).toBe("In Porto.");
    expect([counted.calls.recall, counted.calls.experienceBulk]).toEqual([1, 1]);
    const blocks = blocksOf(scripted);
    expect(blocks).toHaveLength(count);
    expect(new Set(blocks)).toEqual(new Set([expect.stringContaining("lives in Porto")]));
    expect(await listSaid()).toEqual(["user: Where does my sister live?", "assistant: In Porto."]);
    expect(outcomes).toEqual(
      blocks.map((_, index) => ({
        status: "ok",
        turnId: expect.stringMatching(/^said-/),
        recalled: expect.any(Number),
        ...(index === count - 1 && { write: "ok" }),
      })),
    );
  });

  test("shows memory in the user's role, right before the message", async () => {
    const scripted = scriptModel("In Porto.");
    await runTurn(way, { model: withMemory(scripted, { memory: ana }), messages: [question] });
    const [call] = [...scripted.doGenerateCalls, ...scripted.doStreamCalls];
    expect(call?.prompt).toEqual([
      {
        role: "user",
        content: [{ type: "text", text: expect.stringMatching(/^<recalled_memory>\n/) }],
      },
      expect.objectContaining({ role: "user" }),
    ]);
  });

  test("leaves all that stands before the message as it was, from turn to turn", async () => {
    const scripted = scriptModel("In Porto.", "In Porto, still.");
    const model = withMemory(scripted, { memory: ana });
    const history: ModelMessage[] = [
      { role: "user", content: "Hello" },
      { role: "assistant", content: "Hi." },
    ];
    await runTurn(way, { model, messages: [...history, question] });
    const longer: ModelMessage[] = [
      ...history,
      question,
      { role: "assistant", content: "In Porto." },
    ];
    await runTurn(way, {
      model,
      messages: [...longer, { role: "user", content: "Where does my sister live now?" }],
    });
    const [first = [], second = []] = [...scripted.doGenerateCalls, ...scripted.doStreamCalls].map(
      ({ prompt }) => prompt,
    );
    expect(JSON.stringify(second.slice(0, 2))).toBe(JSON.stringify(first.slice(0, 2)));
    expect(JSON.stringify(second.slice(0, 4))).not.toContain("recalled_memory");
    expect(second).toHaveLength(6);
  });

  test("stores nothing twice when a turn is delivered twice", async () => {
    for (const model of [1, 2].map(() => withMemory(scriptModel("In Porto."), { memory: ana }))) {
      await runTurn(way, { model, messages: [question] });
    }
    expect(await listSaid()).toEqual(["user: Where does my sister live?", "assistant: In Porto."]);
  });

  test("takes the turn's id from the call, and keeps it from the provider", async () => {
    const scripted = scriptModel("In Porto.", "In Porto.");
    const model = withMemory(scripted, { memory: ana });
    const keepsake = { turnId: "message 1" };
    await runTurn(way, { model, messages: [question], keepsake });
    await runTurn(way, { model, messages: [question], keepsake: { turnId: "message 2" } });
    expect(await listSaid()).toHaveLength(4);
    expect(JSON.stringify([...scripted.doGenerateCalls, ...scripted.doStreamCalls])).not.toContain(
      "message 1",
    );
  });

  test("gives what it recalled as sources, once and under stable ids", async () => {
    const model = withMemory(scriptModel(useClock, useClocks, "In Porto."), { memory: ana });
    const { sources } = await runTurn(way, { model, messages: [question] });
    const [event] = (await ana.events()).items.slice(-1);
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    expect(sources).toContainEqual({
      type: "source",
      sourceType: "document",
      id: event?.id,
      mediaType: "text/plain",
      title: expect.stringMatching(/^\[\d\] Ana, 2026-03-05$/),
      providerMetadata: {
        keepsake: {
          citation: expect.stringMatching(/^\[\d\]$/),
          layer: "event",
          scope: "org:acme/user:ana",
          speaker: "Ana",
          observedAt: "2026-03-05T14:00:00.000Z",
          text: "My sister lives in Porto.",
        },
      },
    });
  });

  test("goes on, and says so, when memory fails", async () => {
    const failing: ScopedMemory = {
      ...ana,
      recall: async () => await Promise.reject(new Error("disk")),
    };
    const skipped: string[] = [];
    const model = withMemory(scriptModel("I do not know."), {
      memory: failing,
      onError: ({ operation }) => skipped.push(operation),
    });
    const { text, outcomes, sources } = await runTurn(way, { model, messages: [question] });
    expect(text).toBe("I do not know.");
    expect(outcomes).toEqual([
      expect.objectContaining({ status: "skipped", reason: "memory failed", write: "ok" }),
    ]);
    expect(skipped).toEqual(["recall"]);
    expect(sources).toEqual([]);
  });

  test("throws when memory fails and it fails closed", async () => {
    const failing: ScopedMemory = {
      ...ana,
      recall: async () => await Promise.reject(new Error("disk")),
    };
    const scripted = scriptModel("never said");
    const model = withMemory(scripted, { memory: failing, failClosed: true });
    await expect(runTurn(way, { model, messages: [question] })).rejects.toThrow("disk");
    expect(promptsOf(scripted)).toEqual([]);
  });

  test("looks up no longer than its budget", async () => {
    const hanging: ScopedMemory = { ...ana, recall: async () => await new Promise(() => {}) };
    const model = withMemory(scriptModel("I do not know."), { memory: hanging, timeoutMs: 20 });
    const { outcomes } = await runTurn(way, { model, messages: [question] });
    expect(outcomes).toMatchObject([{ status: "skipped", reason: "no result within 20 ms" }]);
  });

  test("ends a lookup with the caller's abort, and calls no model", async () => {
    const reasons: unknown[] = [];
    const controller = new AbortController();
    const hanging: ScopedMemory = {
      ...ana,
      recall: async (_request, options) => {
        options?.signal?.addEventListener("abort", () => reasons.push(options.signal?.reason));
        setTimeout(() => controller.abort(new Error("the user left")), 5);
        return await new Promise(() => {});
      },
    };
    const scripted = scriptModel("never said");
    const model = withMemory(scripted, { memory: hanging, timeoutMs: 60_000 });
    const run = runTurn(way, { model, messages: [question], signal: controller.signal });
    await Promise.allSettled([run]);
    await model.flush();
    expect(reasons).toEqual([new Error("the user left")]);
    expect(promptsOf(scripted)).toEqual([]);
    expect(await listSaid()).toEqual(["user: Where does my sister live?"]);
  });

  test("remembers what was said to a model that fails", async () => {
    const scripted = scriptModel("never said");
    scripted.doGenerate = fail;
    scripted.doStream = fail;
    const model = withMemory(scripted, { memory: ana });
    await expect(runTurn(way, { model, messages: [question] })).rejects.toThrow("overloaded");
    await model.flush();
    expect(await listSaid()).toEqual(["user: Where does my sister live?"]);
  });

  test("does not remember what it recalled", async () => {
    const fence = "<recalled_memory>\nold notes\n</recalled_memory>\n";
    const model = withMemory(scriptModel(`${fence}In Porto.`), { memory: ana });
    const content = `${fence}Where does my sister live?`;
    await runTurn(way, { model, messages: [{ role: "user", content }] });
    expect(await listSaid()).toEqual(["user: Where does my sister live?", "assistant: In Porto."]);
  });

  test("remembers results of tools where it is asked to", async () => {
    const model = withMemory(scriptModel(useClock, "Seven."), { memory: ana, toolResults: true });
    await runTurn(way, { model, messages: [question] });
    expect(await listSaid()).toEqual([
      "user: Where does my sister live?",
      "tool: It is seven.",
      "assistant: Seven.",
    ]);
  });

  test("remembers the user's message where the reply is empty", async () => {
    const model = withMemory(scriptModel(""), { memory: ana });
    await runTurn(way, { model, messages: [question] });
    expect(await listSaid()).toEqual(["user: Where does my sister live?"]);
  });

  test("writes a turn that tools end, once it is flushed", async () => {
    const scripted = scriptModel(...Array.from({ length: 10 }, () => useClock));
    const model = withMemory(scripted, { memory: ana });
    await runTurn(way, { model, messages: [question] });
    expect(await listSaid()).toEqual([]);
    await model.flush();
    expect(await listSaid()).toEqual(["user: Where does my sister live?"]);
  });

  test("hands the write to waitUntil, and does not wait for it", async () => {
    const writes: Promise<unknown>[] = [];
    const slow: ScopedMemory = {
      ...ana,
      experienceBulk: async (...input) => {
        await new Promise((resolve) => void setTimeout(resolve, 20));
        return await ana.experienceBulk(...input);
      },
    };
    const model = withMemory(scriptModel("In Porto."), {
      memory: slow,
      waitUntil: (write) => void writes.push(write),
    });
    const { outcomes } = await runTurn(way, { model, messages: [question] });
    expect(outcomes).toMatchObject([{ status: "ok", write: "pending" }]);
    expect(await listSaid()).toEqual([]);
    await Promise.all(writes);
    expect(await listSaid()).toHaveLength(2);
  });
});
