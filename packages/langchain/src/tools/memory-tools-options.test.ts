import type { Memory, ScopedMemory } from "@keepsake/core";
import { failing } from "@keepsake/testing";
import { AIMessage, ToolMessage } from "@langchain/core/messages";
import { fakeModel } from "@langchain/core/testing";
import { createAgent, createMiddleware } from "langchain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { openAna } from "../testing/open-ana.ts";
import { memoryTools } from "./memory-tools.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  ({ memory, ana } = await openAna());
});

afterEach(async () => await memory.close());

describe("memoryTools for the user of a run", () => {
  const contextSchema = z.object({ userId: z.string() });
  const source = {
    contextSchema,
    scope: ({ userId }: z.infer<typeof contextSchema>) => memory.scope(`user:${userId}`),
  };

  test("write where the run's context says", async () => {
    const model = fakeModel()
      .respondWithTools([{ name: "remember", args: { text: "Likes tea." } }])
      .respond(new AIMessage("Done."));
    const agent = createAgent({ model, tools: memoryTools(source), contextSchema });
    await agent.invoke({ messages: "hi" }, { context: { userId: "ben" } });
    expect((await memory.scope("user:ben").events()).items).toHaveLength(1);
    expect((await ana.events()).items).toHaveLength(2);
  });

  test("do nothing without a context", async () => {
    const [recall] = memoryTools(source, { include: ["recall"] });
    await expect(recall?.invoke({ query: "x" })).rejects.toThrow("userId");
  });

  test.each([undefined, "user:ana"])(
    "refuse %o in place of a function when they are made",
    (scope) => {
      // @ts-expect-error -- what a caller without types may give
      expect(() => memoryTools({ contextSchema, scope })).toThrow(
        expect.objectContaining({ name: "ValidationError", field: "scope" }),
      );
    },
  );

  test("refuse a scope that is none", async () => {
    const open = { contextSchema, scope: () => memory };
    // @ts-expect-error -- a Memory reaches every scope
    const [recall] = memoryTools(open, { include: ["recall"] });
    const run = recall?.invoke({ query: "x" }, { context: { userId: "ana" } });
    await expect(run).rejects.toMatchObject({ name: "ValidationError", field: "memory" });
  });
});

describe("the options of memoryTools", () => {
  test("choose and rename tools, so that two memories serve one agent", async () => {
    const team = memory.scope("org:acme");
    await team.experience("The office opens at nine.");
    const model = fakeModel()
      .respondWithTools([
        { name: "recall", args: { query: "office opens" }, id: "1" },
        { name: "search_team", args: { query: "office opens" }, id: "2" },
      ])
      .respond(new AIMessage("Done."));
    const agent = createAgent({
      model,
      tools: [
        ...memoryTools(ana, { include: ["recall"], view: "local" }),
        ...memoryTools(team, { include: ["recall"], names: { recall: "search_team" } }),
      ],
    });
    const { messages } = await agent.invoke({ messages: "hi" });
    const replies = messages.filter((message) => ToolMessage.isInstance(message));
    expect(replies.map(({ text }) => text.includes("nine"))).toEqual([false, true]);
  });

  test("keep errors within where other middleware wraps tool calls", async () => {
    const model = fakeModel()
      .respondWithTools([{ name: "recall", args: { query: "Porto" }, id: "1" }])
      .respond(new AIMessage("Done."));
    const wrapping = createMiddleware({
      name: "wrapping",
      wrapToolCall: async (request, handler) => await handler(request),
    });
    const agent = createAgent({
      model,
      tools: memoryTools(failing(ana, "recall")),
      middleware: [wrapping],
    });
    expect((await agent.invoke({ messages: "hi" })).messages.at(-1)?.text).toBe("Done.");
  });

  test("throw what memory threw when they fail closed", async () => {
    const [recall] = memoryTools(failing(ana, "recall"), { include: ["recall"], failClosed: true });
    await expect(recall?.invoke({ query: "Porto" })).rejects.toThrow("EACCES");
  });

  test.each([
    ["memory", undefined, {}],
    ["topK", {}, { topK: 3 }],
    ["maxEvents", {}, { maxEvents: 0 }],
    ["view", {}, { view: "wide" }],
    ["labels[0]", {}, { labels: [""] }],
    ["include", {}, { include: ["delete"] }],
    ["names.recall", {}, { names: { recall: "look up" } }],
    ["names", {}, { names: { recall: "memory", answer: "memory" } }],
    ["temporal.asOf", {}, { temporal: { asOf: "soon" } }],
    ["approve", {}, { approve: true }],
    ["timeoutMs", {}, { timeoutMs: -1 }],
  ])("refuse a bad %s", (field, changed, options) => {
    const given = changed === undefined ? memory : ana;
    // @ts-expect-error -- what a caller without types may give
    expect(() => memoryTools(given, options)).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });
});
