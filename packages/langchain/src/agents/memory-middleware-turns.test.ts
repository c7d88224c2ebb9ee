import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { countCalls } from "@keepsake/testing";
import { AIMessage, HumanMessage } from "@langchain/core/messages";
import { fakeModel } from "@langchain/core/testing";
import { tool } from "@langchain/core/tools";
import { MemorySaver } from "@langchain/langgraph-checkpoint";
import { createAgent, createMiddleware, summarizationMiddleware, toolStrategy } from "langchain";
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
});

afterEach(async () => await memory.close());

describe("a turn of the user's, and what is none", () => {
  test("a sub-agent reads and does not write", async () => {
    const middleware = memoryMiddleware({ memory: ana });
    await ana.experience("I moved to Porto.");
    const innerModel = fakeModel().respond(new AIMessage("Lives in Porto."));
    const inner = createAgent({ model: innerModel, tools: [], middleware: [middleware] });
    const task = tool(
      async ({ job }) => (await inner.invoke({ messages: job })).messages.at(-1)?.text ?? "",
      { name: "task", description: "Has somebody do it.", schema: z.object({ job: z.string() }) },
    );
    const model = fakeModel()
      .respondWithTools([{ name: "task", args: { job: "Find out where I moved" }, id: "1" }])
      .respond(new AIMessage("In Porto."));
    const agent = createAgent({ model, tools: [task], middleware: [middleware] });
    await agent.invoke({ messages: "Where do I live?" });
    expect(innerModel.calls[0]?.messages[0]?.text).toContain("<recalled_memory>");
    expect((await textsOf(ana)).slice(1)).toEqual([
      "user: Where do I live?",
      "assistant: In Porto.",
    ]);
  });

  test("a summary that other middleware puts into the user's role is not kept", async () => {
    const model = fakeModel()
      .respond(new AIMessage("Hello."))
      .respond(new AIMessage("SUMMARY"))
      .respond(new AIMessage("Good."));
    const agent = createAgent({
      model,
      tools: [],
      middleware: [
        // @ts-expect-error -- its own types do not pass exactOptionalPropertyTypes
        summarizationMiddleware({ model, trigger: { messages: 3 }, keep: { messages: 1 } }),
        memoryMiddleware({ memory: ana }),
      ],
      checkpointer: new MemorySaver(),
    });
    const config = { configurable: { thread_id: "1" } };
    await agent.invoke({ messages: "One." }, config);
    await agent.invoke({ messages: "Two." }, config);
    expect(model.calls[2]?.messages.map(({ text }) => text).join()).toContain("SUMMARY");
    expect(await textsOf(ana)).toEqual([
      "user: One.",
      "assistant: Hello.",
      "user: Two.",
      "assistant: Good.",
    ]);
  });

  test("a picture without a word is not looked up", async () => {
    const { memory: watched, calls } = countCalls(ana);
    const model = fakeModel().respond(new AIMessage("A cat."));
    const agent = createAgent({
      model,
      tools: [],
      middleware: [memoryMiddleware({ memory: watched })],
    });
    const picture = { type: "image_url", image_url: { url: "data:image/png;base64,AA==" } };
    await agent.invoke({ messages: [new HumanMessage({ content: [picture] })] });
    expect(calls.recall).toBe(0);
    expect(await textsOf(ana)).toEqual(["assistant: A cat."]);
  });

  test("two messages of the user's in one go are both kept", async () => {
    const model = fakeModel().respond(new AIMessage("Hello."));
    const agent = createAgent({
      model,
      tools: [],
      middleware: [memoryMiddleware({ memory: ana })],
    });
    await agent.invoke({ messages: [new HumanMessage("I am Ana."), new HumanMessage("Hi?")] });
    expect(await textsOf(ana)).toEqual(["user: I am Ana.", "user: Hi?", "assistant: Hello."]);
  });

  test("a model stays the object that it was, for whoever asks what it can do", async () => {
    const model = fakeModel().respond(new AIMessage("Hello."));
    const seen: unknown[] = [];
    const watching = createMiddleware({
      name: "watching",
      wrapModelCall: async (request, handler) => {
        seen.push(request.model, request.systemMessage.text);
        return await handler(request);
      },
    });
    const agent = createAgent({
      model,
      systemPrompt: "Be kind.",
      middleware: [memoryMiddleware({ memory: ana }), watching],
    });
    await agent.invoke({ messages: "Hi." });
    expect(seen).toEqual([model, "Be kind."]);
    expect(seen[0]).toBe(model);
  });

  test("an answer in a form of its own is kept, and carries the outcome", async () => {
    const model = fakeModel().respondWithTools([
      { name: "extract", args: { city: "Porto" }, id: "1" },
    ]);
    const agent = createAgent({
      model,
      responseFormat: toolStrategy({
        title: "extract",
        type: "object",
        properties: { city: { type: "string" } },
        required: ["city"],
      }),
      middleware: [memoryMiddleware({ memory: ana })],
    });
    const { structuredResponse, messages } = await agent.invoke({ messages: "Where do I live?" });
    expect(structuredResponse).toEqual({ city: "Porto" });
    expect(messages.at(-1)?.response_metadata["keepsake"]).toMatchObject({ status: "ok" });
    expect(await textsOf(ana)).toEqual([
      "user: Where do I live?",
      'assistant: Returning structured response: {"city":"Porto"}',
    ]);
  });

  test("a message longer than memory takes does not stop the run, and its beginning is kept", async () => {
    const model = fakeModel().respond(new AIMessage("That is long."));
    const agent = createAgent({ model, middleware: [memoryMiddleware({ memory: ana })] });
    const { messages } = await agent.invoke({ messages: `Porto ${"river ".repeat(400_000)}` });
    expect(messages.at(-1)?.text).toBe("That is long.");
    const [user, assistant] = await textsOf(ana);
    expect(user?.length).toBe("user: ".length + 1_048_576);
    expect(assistant).toBe("assistant: That is long.");
    expect(memoryOutcome(messages.at(-1))).toMatchObject({ status: expect.any(String) });
  });
});
