import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { AIMessage, SystemMessage } from "@langchain/core/messages";
import { fakeModel } from "@langchain/core/testing";
import { tool } from "@langchain/core/tools";
import { createAgent, createMiddleware, summarizationMiddleware } from "langchain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { textsOf } from "../testing/texts-of.ts";
import { memoryMiddleware } from "./memory-middleware.ts";
import { memoryOutcome } from "./outcome.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
  await ana.experience("I moved to Porto.");
});

afterEach(async () => await memory.close());

const work = tool(async () => await Promise.resolve("It is on its way to Porto."), {
  name: "work",
  description: "Does some of the work.",
  schema: z.object({}),
});

async function kept(): Promise<readonly string[]> {
  return (await textsOf(ana)).slice(1);
}

describe("memory of a run", () => {
  test("stays on every step where the user's message is summarised away meanwhile", async () => {
    const model = fakeModel();
    for (const id of ["1", "2", "3", "4"]) {
      model.respondWithTools([{ name: "work", args: {}, id }]);
    }
    model.respond(new AIMessage("All is done."));
    const summing = fakeModel().respond(new AIMessage("SUMMARY"));
    const agent = createAgent({
      model,
      tools: [work],
      middleware: [
        // @ts-expect-error -- its own types do not pass exactOptionalPropertyTypes
        summarizationMiddleware({
          model: summing,
          trigger: { messages: 6 },
          keep: { messages: 2 },
        }),
        memoryMiddleware({ memory: ana }),
      ],
    });
    const { messages } = await agent.invoke({ messages: "Please move all of it to Porto." });
    expect(summing.callCount).toBe(1);
    const blocks = model.calls.map((call) => call.messages[0]?.text);
    expect(blocks[0]).toContain("I moved to Porto.");
    expect(new Set(blocks).size).toBe(1);
    expect(memoryOutcome(messages.at(-1))).toMatchObject({ status: "ok" });
    expect(await kept()).toEqual([
      "user: Please move all of it to Porto.",
      "assistant: All is done.",
    ]);
  });

  test("keeps what a tool returns directly as the reply, and tells the outcome", async () => {
    const status = tool(async () => await Promise.resolve("It is on its way to Porto."), {
      name: "status",
      description: "Tells where an order is.",
      schema: z.object({}),
      returnDirect: true,
    });
    const model = fakeModel().respond(
      new AIMessage({ content: "", tool_calls: [{ name: "status", args: {}, id: "1" }] }),
    );
    const agent = createAgent({
      model,
      tools: [status],
      middleware: [memoryMiddleware({ memory: ana })],
    });
    const { messages } = await agent.invoke({ messages: "Where is my order?" });
    expect(messages.map(({ type }) => type)).toEqual(["human", "ai", "tool"]);
    expect(memoryOutcome(messages.at(-2))).toMatchObject({ status: "ok" });
    expect(await kept()).toEqual([
      "user: Where is my order?",
      "assistant: It is on its way to Porto.",
    ]);
  });

  test("keeps the user's message where other middleware ends the run before the model", async () => {
    const guard = createMiddleware({
      name: "Guard",
      beforeModel: {
        canJumpTo: ["end"],
        hook: () => ({ jumpTo: "end" as const, messages: [new AIMessage("I may not.")] }),
      },
    });
    const remembers = memoryMiddleware({ memory: ana });
    const agent = createAgent({ model: fakeModel(), middleware: [guard, remembers] });
    await agent.invoke({ messages: "Tell me a secret." });
    await remembers.flush();
    expect(await kept()).toEqual(["user: Tell me a secret."]);
  });

  test("keeps the user's message where the run is aborted before the model", async () => {
    const controller = new AbortController();
    const slow = createMiddleware({
      name: "Slow",
      beforeModel: async () => {
        controller.abort();
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
    });
    const agent = createAgent({
      model: fakeModel(),
      middleware: [slow, memoryMiddleware({ memory: ana })],
    });
    const { signal } = controller;
    await expect(agent.invoke({ messages: "Never mind." }, { signal })).rejects.toThrow();
    await expect.poll(kept).toEqual(["user: Never mind."]);
  });

  test("keeps what was said where the run is aborted behind the model", async () => {
    const controller = new AbortController();
    const slow = createMiddleware({
      name: "Slow",
      afterModel: async () => {
        controller.abort();
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
    });
    const agent = createAgent({
      model: fakeModel().respond(new AIMessage("In Porto.")),
      middleware: [slow, memoryMiddleware({ memory: ana })],
    });
    const { signal } = controller;
    await expect(agent.invoke({ messages: "Where am I?" }, { signal })).rejects.toThrow();
    await expect.poll(kept).toEqual(["user: Where am I?", "assistant: In Porto."]);
  });

  test("stands behind instructions where other middleware has taken the user's message out", async () => {
    const hide = createMiddleware({
      name: "Hide",
      wrapModelCall: async (request, handler) => {
        const messages = request.messages.filter(({ type }) => type !== "human");
        return await handler({ ...request, messages });
      },
    });
    const model = fakeModel().respond(new AIMessage("In Porto."));
    const agent = createAgent({ model, middleware: [hide, memoryMiddleware({ memory: ana })] });
    await agent.invoke({
      messages: [new SystemMessage("Be kind."), { role: "user", content: "Where did I move?" }],
    });
    expect(model.calls[0]?.messages.map(({ type }) => type)).toEqual(["system", "human"]);
  });
});
