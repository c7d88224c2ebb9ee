import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { countCalls } from "@keepsake/testing";
import { AIMessage } from "@langchain/core/messages";
import { fakeModel } from "@langchain/core/testing";
import { tool } from "@langchain/core/tools";
import { FakeListChatModel } from "@langchain/core/utils/testing";
import { Command, interrupt } from "@langchain/langgraph";
import { MemorySaver } from "@langchain/langgraph-checkpoint";
import { createAgent, modelRetryMiddleware } from "langchain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { lookUp, lookUpCall } from "../testing/look-up.ts";
import { textsOf } from "../testing/texts-of.ts";
import { memoryMiddleware } from "./memory-middleware.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
});

afterEach(async () => await memory.close());

async function labelsOf(scope: ScopedMemory): Promise<readonly string[]> {
  const { items } = await scope.events();
  return items.toReversed().map(({ labels }) => labels.join());
}

describe("a run that is aborted", () => {
  test("keeps the user's message and what was said by then", async () => {
    const middleware = memoryMiddleware({ memory: ana });
    const model = new FakeListChatModel({ responses: ["Hello, Ana."], sleep: 2 });
    const agent = createAgent({ model, tools: [], middleware: [middleware] });
    const controller = new AbortController();
    const stream = await agent.stream(
      { messages: "I moved to Porto." },
      { streamMode: "messages", signal: controller.signal },
    );
    const read = async (): Promise<void> => {
      let said = "";
      for await (const [chunk] of stream) {
        said += chunk.text;
        if (said === "Hello") {
          controller.abort(new Error("the user left"));
        }
      }
    };
    await expect(read()).rejects.toThrow("the user left");
    await expect.poll(async () => (await textsOf(ana)).length).toBe(2);
    const [user, assistant, ...rest] = await textsOf(ana);
    expect(rest).toEqual([]);
    expect(user).toBe("user: I moved to Porto.");
    expect(assistant).toMatch(/^assistant: Hello,?/);
    expect("assistant: Hello, Ana.").toContain(assistant);
    expect(await labelsOf(ana)).toEqual(["", "partial"]);
  });

  test("keeps the turn while a tool runs", async () => {
    const middleware = memoryMiddleware({ memory: ana });
    const controller = new AbortController();
    const slow = tool(
      async () => {
        controller.abort(new Error("the user left"));
        return await new Promise<never>(() => {});
      },
      { name: "slow", description: "Takes long.", schema: z.object({}) },
    );
    const model = fakeModel().respond(
      new AIMessage({
        content: "Let me see.",
        tool_calls: [{ name: "slow", args: {}, id: "1", type: "tool_call" }],
      }),
    );
    const agent = createAgent({ model, tools: [slow], middleware: [middleware] });
    const run = agent.invoke({ messages: "I moved to Porto." }, { signal: controller.signal });
    await expect(run).rejects.toThrow("the user left");
    await expect.poll(async () => (await textsOf(ana)).length).toBe(2);
    expect(await textsOf(ana)).toEqual(["user: I moved to Porto.", "assistant: Let me see."]);
    expect(await labelsOf(ana)).toEqual(["", "partial"]);
  });

  test("takes the lookup down with it and keeps the user's message", async () => {
    const signals: AbortSignal[] = [];
    const hanging: ScopedMemory = {
      ...ana,
      recall: async (_, limits) => {
        signals.push(limits?.signal ?? AbortSignal.abort());
        return await new Promise<never>(() => {});
      },
    };
    const middleware = memoryMiddleware({ memory: hanging });
    const agent = createAgent({ model: fakeModel(), tools: [], middleware: [middleware] });
    const controller = new AbortController();
    const run = agent.invoke({ messages: "I moved to Porto." }, { signal: controller.signal });
    await expect.poll(() => signals.length).toBe(1);
    controller.abort(new Error("the user left"));
    await expect(run).rejects.toThrow("the user left");
    await expect.poll(async () => (await textsOf(ana)).length).toBe(1);
    expect(signals[0]?.aborted).toBe(true);
    expect(await textsOf(ana)).toEqual(["user: I moved to Porto."]);
  });

  test("is written once where the user asks again in the same thread", async () => {
    const middleware = memoryMiddleware({ memory: ana });
    const saver = new MemorySaver();
    const config = { configurable: { thread_id: "1" } };
    const stopping = new FakeListChatModel({ responses: ["Hello"], sleep: 1 });
    const first = createAgent({ model: stopping, middleware: [middleware], checkpointer: saver });
    const run = first.invoke({ messages: "First." }, { ...config, signal: AbortSignal.timeout(2) });
    await expect(run).rejects.toThrow();
    await expect.poll(async () => (await textsOf(ana)).length).toBe(1);
    const model = fakeModel().respond(new AIMessage("Hello."));
    const second = createAgent({ model, middleware: [middleware], checkpointer: saver });
    await second.invoke({ messages: "Second." }, config);
    expect(await textsOf(ana)).toEqual(["user: First.", "user: Second.", "assistant: Hello."]);
  });
});

describe("a run that fails", () => {
  test("throws what the model threw, and keeps the user's message", async () => {
    const middleware = memoryMiddleware({ memory: ana });
    const model = fakeModel().alwaysThrow(new Error("no quota"));
    const agent = createAgent({ model, tools: [], middleware: [middleware] });
    await expect(agent.invoke({ messages: "I moved to Porto." })).rejects.toThrow("no quota");
    await middleware.flush();
    expect(await textsOf(ana)).toEqual(["user: I moved to Porto."]);
  });

  test("is one turn where the model is tried again", async () => {
    const { memory: watched, calls } = countCalls(ana);
    const model = fakeModel().respond(new Error("no quota")).respond(new AIMessage("Noted."));
    const agent = createAgent({
      model,
      tools: [],
      middleware: [
        // @ts-expect-error -- its own types do not pass exactOptionalPropertyTypes
        modelRetryMiddleware({ maxRetries: 1, initialDelayMs: 1 }),
        memoryMiddleware({ memory: watched }),
      ],
    });
    await agent.invoke({ messages: "I moved to Porto." });
    expect(calls).toMatchObject({ recall: 1, experienceBulk: 1 });
    expect(await textsOf(ana)).toEqual(["user: I moved to Porto.", "assistant: Noted."]);
    expect(await labelsOf(ana)).toEqual(["", ""]);
  });

  test("is written at once where the process may stop at any time", async () => {
    const writes: Promise<unknown>[] = [];
    const middleware = memoryMiddleware({
      memory: ana,
      waitUntil: (write) => void writes.push(write),
    });
    const model = fakeModel().alwaysThrow(new Error("no quota"));
    const agent = createAgent({ model, tools: [], middleware: [middleware] });
    await expect(agent.invoke({ messages: "I moved to Porto." })).rejects.toThrow("no quota");
    await Promise.all(writes);
    expect(await textsOf(ana)).toEqual(["user: I moved to Porto."]);
  });
});

describe("a run that is interrupted", () => {
  const ask = tool(async () => await Promise.resolve(String(interrupt("May I?"))), {
    name: "ask",
    description: "Asks the user.",
    schema: z.object({}),
  });
  const config = { configurable: { thread_id: "1" } };

  test.each(["the same process", "another process"])(
    "is one turn, resumed in %s",
    async (where) => {
      const { memory: watched, calls } = countCalls(ana);
      const saver = new MemorySaver();
      const model = fakeModel()
        .respondWithTools([{ name: "ask", args: {}, id: "1" }])
        .respond(new AIMessage("Done."));
      const middleware = memoryMiddleware({ memory: watched });
      const before = createAgent({
        model,
        tools: [ask],
        middleware: [middleware],
        checkpointer: saver,
      });
      await before.invoke({ messages: "I moved to Porto." }, config);
      expect(await textsOf(ana)).toEqual([]);
      const after =
        where === "the same process"
          ? before
          : createAgent({
              model,
              tools: [ask],
              middleware: [memoryMiddleware({ memory: watched })],
              checkpointer: saver,
            });
      await after.invoke(new Command({ resume: "yes" }), config);
      expect(await textsOf(ana)).toEqual(["user: I moved to Porto.", "assistant: Done."]);
      expect(await labelsOf(ana)).toEqual(["", ""]);
      expect(calls).toMatchObject({
        recall: where === "the same process" ? 1 : 2,
        experienceBulk: 1,
      });
    },
  );

  test("is written as it stands where nobody resumes it", async () => {
    const middleware = memoryMiddleware({ memory: ana, idleMs: 5 });
    const model = fakeModel().respondWithTools([{ name: "ask", args: {}, id: "1" }]);
    const agent = createAgent({
      model,
      tools: [ask],
      middleware: [middleware],
      checkpointer: new MemorySaver(),
    });
    await agent.invoke({ messages: "I moved to Porto." }, config);
    await expect.poll(async () => (await textsOf(ana))[0]).toBe("user: I moved to Porto.");
  });
});

describe("a stream that is left", () => {
  test("does not stop the turn", async () => {
    const middleware = memoryMiddleware({ memory: ana });
    const model = fakeModel()
      .respondWithTools([lookUpCall("x")])
      .respond(new AIMessage("Done."));
    const agent = createAgent({ model, tools: [lookUp], middleware: [middleware] });
    const stream = await agent.stream({ messages: "I moved." }, { streamMode: "updates" });
    for await (const _ of stream) {
      break;
    }
    await expect.poll(async () => (await textsOf(ana)).at(-1)).toBe("assistant: Done.");
  });
});
