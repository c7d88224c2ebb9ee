import type { Memory, ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { failing } from "@keepsake/testing";
import { AIMessage } from "@langchain/core/messages";
import { fakeModel } from "@langchain/core/testing";
import { tool } from "@langchain/core/tools";
import { MemorySaver } from "@langchain/langgraph-checkpoint";
import { createAgent, type ReactAgent } from "langchain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { lookUp, lookUpCall } from "../testing/look-up.ts";
import { openAna } from "../testing/open-ana.ts";
import { textsOf } from "../testing/texts-of.ts";
import { memoryMiddleware, type MemoryMiddlewareOptions } from "./memory-middleware.ts";

let memory: Memory;
let ana: ScopedMemory;
let skipped: SkippedCall[];

beforeEach(async () => {
  ({ memory, ana } = await openAna());
  skipped = [];
});

afterEach(async () => await memory.close());

const onError = (call: SkippedCall): void => void skipped.push(call);

function scopeOf({ userId }: { readonly userId: string }): ScopedMemory {
  return memory.scope(`user:${userId}`);
}

function hanging(method: "recall" | "experienceBulk"): ScopedMemory {
  return { ...ana, [method]: async () => await new Promise<never>(() => {}) };
}

/** Runs one turn, and gives the reply and what it tells of memory. */
async function runTurn(
  used: ScopedMemory,
  options: MemoryMiddlewareOptions = {},
): Promise<{ readonly text: string | undefined; readonly outcome: unknown }> {
  const model = fakeModel()
    .respondWithTools([lookUpCall("x")])
    .respond(new AIMessage("Hello."));
  const agent = createAgent({
    model,
    tools: [lookUp],
    middleware: [memoryMiddleware({ memory: used, onError, ...options })],
    checkpointer: new MemorySaver(),
  });
  const config = { configurable: { thread_id: "1" } };
  await agent.invoke({ messages: "Where do I live?" }, config);
  const { messages } = (await agent.graph.getState(config)).values;
  const reply = messages.at(-1);
  return { text: reply?.text, outcome: reply?.response_metadata["keepsake"] };
}

describe("an agent whose memory is in trouble", () => {
  test.each([
    ["memory failed", () => failing(ana, "recall")],
    ["no result within 30 ms", () => hanging("recall")],
  ] as const)("goes on without it, and says so: %s", async (reason, used) => {
    const startedAt = performance.now();
    const { text, outcome } = await runTurn(used(), { timeoutMs: 30 });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(text).toBe("Hello.");
    expect(outcome).toEqual({ status: "skipped", reason });
    expect(skipped).toMatchObject([{ operation: "recall", reason }]);
    expect((await textsOf(ana)).slice(2)).toEqual(["user: Where do I live?", "assistant: Hello."]);
  });

  test("gives the answer where the turn cannot be written, and says so", async () => {
    const { text, outcome } = await runTurn(failing(ana, "experienceBulk"));
    expect(text).toBe("Hello.");
    expect(outcome).toMatchObject({
      status: "ok",
      write: { status: "skipped", reason: "memory failed" },
    });
    expect(JSON.stringify(outcome)).not.toContain("secret");
    expect(skipped).toMatchObject([{ operation: "experienceBulk" }]);
  });

  test("waits for a hanging write no longer than the budget", async () => {
    const startedAt = performance.now();
    const { text } = await runTurn(hanging("experienceBulk"), { timeoutMs: 30 });
    expect(text).toBe("Hello.");
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  test("does not wait for a write that somebody else waits for", async () => {
    const writes: Promise<unknown>[] = [];
    const waitUntil = (write: Promise<unknown>): void => void writes.push(write);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const slow: ScopedMemory = {
      ...ana,
      experienceBulk: async (...args) => {
        await held;
        return await ana.experienceBulk(...args);
      },
    };
    const { text } = await runTurn(slow, { waitUntil });
    expect(text).toBe("Hello.");
    expect(await textsOf(ana)).toHaveLength(2);
    release();
    await Promise.all(writes);
    expect(await textsOf(ana)).toHaveLength(4);
  });

  test("goes on where it disappears in the middle of a run", async () => {
    const model = fakeModel()
      .respondWithTools([{ name: "unplug", args: {}, id: "1" }])
      .respond(new AIMessage("Hello."));
    const unplug = tool(async () => await memory.close(), {
      name: "unplug",
      description: "Takes memory away.",
      schema: z.object({}),
    });
    const agent = createAgent({
      model,
      tools: [unplug],
      middleware: [memoryMiddleware({ memory: ana, onError })],
    });
    const { messages } = await agent.invoke({ messages: "Where do I live?" });
    expect(messages.at(-1)?.text).toBe("Hello.");
    expect(skipped).toMatchObject([{ operation: "experienceBulk", status: "skipped" }]);
  });

  test.each(["recall", "experienceBulk"] as const)("ends where %s fails closed", async (method) => {
    const run = runTurn(failing(ana, method), { failClosed: true });
    await expect(run).rejects.toThrow("EACCES");
  });
});

describe("the options of memoryMiddleware", () => {
  const contextSchema = z.object({ userId: z.string() });

  function agentOf(): ReactAgent {
    return createAgent({
      model: fakeModel().respond(new AIMessage("Hello.")),
      middleware: [memoryMiddleware({ contextSchema, scope: scopeOf })],
    });
  }

  test("refuse a run without the context that the scope is made from", async () => {
    await expect(agentOf().invoke({ messages: "hi" })).rejects.toThrow("userId");
  });

  test("end a run whose context gives no sealed memory", async () => {
    // @ts-expect-error -- a Memory reaches every scope
    const middleware = memoryMiddleware({ contextSchema, scope: () => memory });
    const model = fakeModel().respond(new AIMessage("Hello."));
    const agent = createAgent({ model, middleware: [middleware] });
    const run = agent.invoke({ messages: "hi" }, { context: { userId: "ana" } });
    await expect(run).rejects.toThrow("memory.scope(");
  });

  test("make a wrong context a compile error", async () => {
    const model = fakeModel().respond(new AIMessage("Hello."));
    const agent = createAgent({
      model,
      middleware: [memoryMiddleware({ contextSchema, scope: scopeOf })],
    });
    // @ts-expect-error -- a user's id is text
    await expect(agent.invoke({ messages: "hi" }, { context: { userId: 7 } })).rejects.toThrow();
    // @ts-expect-error -- the scope is made from a context without this field
    memoryMiddleware({ contextSchema, scope: ({ tenantId }) => memory.scope(`org:${tenantId}`) });
  });

  test.each([
    ["memory", { memory: undefined }],
    ["scope", { contextSchema, scope: "user:ana" }],
    ["topK", { topK: 3 }],
    ["name", { name: "" }],
    ["maxEvents", { maxEvents: 0 }],
    ["timeoutMs", { timeoutMs: -1 }],
    ["include", { tools: { include: ["delete"] } }],
  ])("refuse a bad %s", (field, options) => {
    const given = "contextSchema" in options ? options : { memory: ana, ...options };
    // @ts-expect-error -- what a caller without types may give
    expect(() => memoryMiddleware(given)).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });

  test("refuse a memory over all scopes, and none", () => {
    const error = expect.objectContaining({ name: "ValidationError", field: "memory" });
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => memoryMiddleware({ memory })).toThrow(error);
    // @ts-expect-error -- memory is required
    expect(() => memoryMiddleware({})).toThrow(error);
    // @ts-expect-error -- memory is required
    expect(() => memoryMiddleware()).toThrow(error);
  });
});
