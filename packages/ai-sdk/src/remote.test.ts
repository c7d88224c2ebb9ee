import { connectMemory, type Memory, type MemoryEvent, type ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { createHandler } from "@keepsake/server";
import { serve } from "@keepsake/server/node";
import { countCalls } from "@keepsake/testing";
import { generateText, isStepCount, streamText, ToolLoopAgent } from "ai";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryForAgent, memoryTools, withMemory } from "./index.ts";
import { runTurn, waysToRun } from "./testing/run-turn.ts";
import { scriptModel } from "./testing/scripted-model.ts";
import { streamingModel } from "./testing/streaming-model.ts";

let local: Memory;
let stopServer: () => Promise<void>;
let ana: ScopedMemory;

beforeEach(async () => {
  local = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
  const server = await serve(createHandler(local), { port: 0 });
  stopServer = async () => await server.close();
  ana = connectMemory({ url: server.url }).scope("user:ana");
  await ana.experience({ text: "My sister lives in Porto.", speaker: "Ana" });
});

afterEach(async () => {
  await stopServer();
  await local.close();
});

const prompt = "Where does my sister live?";

async function wait(): Promise<unknown> {
  return await new Promise((resolve) => void setTimeout(resolve, 5));
}

async function listSaid(): Promise<readonly string[]> {
  return (await local.scope("user:ana").events()).items.map(toLine).toReversed().slice(1);
}

function toLine({ content, labels }: MemoryEvent): string {
  return content.kind === "message"
    ? [`${content.role}: ${content.text}`, ...labels].join(" #")
    : content.kind;
}

describe("a memory behind a server", () => {
  test.each(waysToRun)("is read once and written once in a turn of %s", async (way) => {
    const counted = countCalls(ana);
    const scripted = scriptModel([{ toolName: "clock", input: {} }], "In Porto.");
    const model = withMemory(scripted, { memory: counted.memory });
    const run = await runTurn(way, { model, messages: [{ role: "user", content: prompt }] });
    expect([counted.calls.recall, counted.calls.experienceBulk]).toEqual([1, 1]);
    expect(run.outcomes).toMatchObject([{ status: "ok" }, { status: "ok", write: "ok" }]);
    expect(run.sources.length).toBeGreaterThan(0);
    expect(await listSaid()).toEqual([`user: ${prompt}`, "assistant: In Porto."]);
  });

  test("keeps a turn that is broken off", async () => {
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    const inner = streamingModel(
      "In",
      " Por",
      wait,
      abort,
      async () => await new Promise(() => {}),
    );
    const model = withMemory(inner, { memory: ana });
    await streamText({ model, prompt, abortSignal: controller.signal }).consumeStream();
    await model.flush();
    expect(await listSaid()).toEqual([`user: ${prompt}`, "assistant: In Por #partial"]);
  });

  test("keeps as much of a long message as fits", async () => {
    const model = withMemory(scriptModel("I see."), { memory: ana });
    const { providerMetadata } = await generateText({
      model,
      prompt: `${"Porto ".repeat(250_000)}${prompt}`,
    });
    expect(providerMetadata?.["keepsake"]).toMatchObject({ status: "ok", write: "ok", cut: true });
  });

  test("is asked by an agent for whom its options name", async () => {
    const scripted = scriptModel("In Porto.");
    const ours = memoryForAgent({ fromOptions: (_options: { user: string }) => ana });
    const agent = new ToolLoopAgent({ model: scripted, ...ours });
    await agent.generate({ prompt, options: { user: "ana" } });
    expect(JSON.stringify(scripted.doGenerateCalls[0]?.prompt)).toContain("Porto");
  });

  test("forgets what is approved", async () => {
    const { items } = await ana.events();
    const input = { ids: items.map(({ id }) => id), summary: "Porto" };
    const { toolResults } = await generateText({
      model: scriptModel([{ toolName: "forget", input }]),
      tools: memoryTools(ana, { include: ["recall", "forget"] }),
      toolApproval: { forget: "approved" },
      prompt: "Forget it.",
    });
    expect(toolResults.map(({ output }) => output)).toMatchObject([
      { status: "ok", deleted: { events: 1 } },
    ]);
  });

  test("that is gone is skipped, and the tools go on as well", async () => {
    await stopServer();
    const model = withMemory(
      scriptModel([{ toolName: "answer", input: { question: prompt } }], "?"),
      {
        memory: ana,
        timeoutMs: 300,
      },
    );
    const { text, steps } = await generateText({
      model,
      tools: memoryTools(ana, { timeoutMs: 300 }),
      stopWhen: isStepCount(2),
      prompt,
    });
    expect(text).toBe("?");
    expect(steps.map((step) => step.providerMetadata?.["keepsake"])).toMatchObject([
      { status: "skipped", recalled: 0 },
      { status: "skipped", recalled: 0 },
    ]);
    expect(steps[0]?.toolResults[0]?.output).toMatchObject({ status: "skipped" });
    stopServer = async () => await Promise.resolve();
  });
});
