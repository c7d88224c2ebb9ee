import type { Memory, ScopedMemory } from "@keepsake/core";
import { countCalls, type CountedMemory, openMemoryAt, places } from "@keepsake/testing";
import { AIMessage, type BaseMessage, HumanMessage } from "@langchain/core/messages";
import { fakeModel } from "@langchain/core/testing";
import { MemorySaver } from "@langchain/langgraph-checkpoint";
import { createAgent } from "langchain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { lookUp, lookUpCall } from "../testing/look-up.ts";
import { textsOf } from "../testing/texts-of.ts";
import { memoryMiddleware } from "./memory-middleware.ts";
import { memoryOutcome } from "./outcome.ts";

const fence = /^<recalled_memory>\n[^]*<\/recalled_memory>$/;

function threeSteps(reply = "In Porto."): ReturnType<typeof fakeModel> {
  return fakeModel()
    .respondWithTools([lookUpCall("one")])
    .respondWithTools([lookUpCall("two"), lookUpCall("three")])
    .respond(new AIMessage(reply));
}

function asked(model: ReturnType<typeof fakeModel>, call: number): readonly BaseMessage[] {
  return model.calls[call]?.messages ?? [];
}

function blocksIn(messages: readonly BaseMessage[]): readonly string[] {
  // A fake model that calls tools says what it was asked, the block as well.
  return messages
    .filter(({ type, text }) => type === "human" && text.includes("<recalled_memory>"))
    .map(({ text }) => text);
}

describe.each(places)("memoryMiddleware over a memory, %s", (place) => {
  let memory: Memory;
  let stop: () => Promise<void>;
  let ana: ScopedMemory;
  let watched: CountedMemory;

  beforeEach(async () => {
    ({ memory, stop } = await openMemoryAt(place));
    ana = memory.scope("user:ana");
    watched = countCalls(ana);
    await ana.experience({ text: "I moved to Porto.", speaker: "Ana" }, { wait: "indexed" });
  });

  afterEach(async () => await stop());

  test("reads once and writes once in a turn of three steps", async () => {
    const agent = createAgent({
      model: threeSteps(),
      tools: [lookUp],
      middleware: [memoryMiddleware({ memory: watched.memory })],
    });
    await agent.invoke({ messages: "Where do I live?" });
    expect(watched.calls).toMatchObject({ recall: 1, experienceBulk: 1 });
    expect(await textsOf(ana)).toEqual([
      "user: I moved to Porto.",
      "user: Where do I live?",
      "assistant: In Porto.",
    ]);
  });

  test("shows the same bytes right before the user's message on every step", async () => {
    const model = threeSteps();
    const agent = createAgent({
      model,
      tools: [lookUp],
      systemPrompt: "Be kind.",
      middleware: [memoryMiddleware({ memory: ana })],
    });
    await agent.invoke({ messages: "Where do I live?" });
    expect(model.callCount).toBe(3);
    const [system, block, human] = asked(model, 0);
    expect(system?.text).toBe("Be kind.");
    expect(block?.type).toBe("human");
    expect(block?.text).toMatch(fence);
    expect(block?.text).toContain("I moved to Porto.");
    expect(human?.text).toBe("Where do I live?");
    for (const call of [1, 2]) {
      expect(blocksIn(asked(model, call))).toEqual([block?.text]);
      expect(asked(model, call)[1]?.text).toBe(block?.text);
    }
  });

  test("keeps what stands before the block the same from turn to turn", async () => {
    const model = fakeModel()
      .respond(new AIMessage("In Porto."))
      .respond(new AIMessage("In March."));
    const agent = createAgent({
      model,
      tools: [],
      systemPrompt: "Be kind.",
      middleware: [memoryMiddleware({ memory: ana })],
      checkpointer: new MemorySaver(),
    });
    const config = { configurable: { thread_id: "1" } };
    await agent.invoke({ messages: "Where do I live?" }, config);
    await agent.invoke({ messages: "Since when do I live in Porto?" }, config);
    const texts = [asked(model, 0), asked(model, 1)].map((messages) =>
      messages.map(({ type, text }) => `${type}: ${text}`),
    );
    const before = ["system: Be kind."];
    expect(texts[0]?.slice(0, 1)).toEqual(before);
    expect(texts[1]?.slice(0, 3)).toEqual([...before, "human: Where do I live?", "ai: In Porto."]);
    expect(texts[1]?.slice(3)).toEqual([
      expect.stringMatching(/^human: <recalled_memory>/),
      "human: Since when do I live in Porto?",
    ]);
  });

  test("puts nothing recalled into the state, the checkpoints or memory", async () => {
    const saver = new MemorySaver();
    const model = fakeModel();
    const agent = createAgent({
      model,
      tools: [],
      middleware: [memoryMiddleware({ memory: ana })],
      checkpointer: saver,
    });
    const config = { configurable: { thread_id: "1" } };
    for (let turn = 0; turn < 20; turn += 1) {
      model.respond(new AIMessage(`Reply ${turn}.`));
      await agent.invoke({ messages: `Where do I live, ${turn}?` }, config);
      expect(blocksIn(asked(model, turn))).toHaveLength(1);
    }
    const saved = JSON.stringify([saver.storage, saver.writes], (_, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
    expect(saved).toContain("Where do I live, 19?");
    expect(saved).not.toContain("recalled_memory");
    expect(saved).not.toContain("moved to Porto");
    const kept = await textsOf(ana);
    expect(kept).toHaveLength(41);
    expect(kept.join("\n")).not.toContain("recalled_memory");
  });

  test("stores a turn that is delivered twice once", async () => {
    const model = fakeModel()
      .respond(new AIMessage("In Porto."))
      .respond(new AIMessage("In Porto."));
    const deliver = async (): Promise<unknown> =>
      await createAgent({
        model,
        tools: [],
        middleware: [memoryMiddleware({ memory: ana })],
      }).invoke({
        messages: [new HumanMessage({ id: "m1", content: "Where do I live?" })],
      });
    await deliver();
    await deliver();
    expect(await textsOf(ana)).toEqual([
      "user: I moved to Porto.",
      "user: Where do I live?",
      "assistant: In Porto.",
    ]);
  });

  test("takes the scope from the context of the run", async () => {
    const contextSchema = z.object({ userId: z.string() });
    const model = fakeModel()
      .respond(new AIMessage("In Porto."))
      .respond(new AIMessage("Unknown."));
    const agent = createAgent({
      model,
      tools: [],
      middleware: [
        memoryMiddleware({ contextSchema, scope: ({ userId }) => memory.scope(`user:${userId}`) }),
      ],
    });
    await agent.invoke({ messages: "Where do I live?" }, { context: { userId: "ana" } });
    await agent.invoke({ messages: "Where do I live?" }, { context: { userId: "ben" } });
    expect(blocksIn(asked(model, 0))).toHaveLength(1);
    expect(blocksIn(asked(model, 1))).toEqual([]);
    expect(await textsOf(memory.scope("user:ben"))).toEqual([
      "user: Where do I live?",
      "assistant: Unknown.",
    ]);
  });

  test("tells in the reply what was recalled, without its text", async () => {
    const agent = createAgent({
      model: threeSteps(),
      tools: [lookUp],
      middleware: [memoryMiddleware({ memory: ana })],
    });
    const { messages } = await agent.invoke({ messages: "Where do I live?" });
    const outcomes = messages.map(memoryOutcome);
    expect(outcomes.slice(0, -1).filter((outcome) => outcome !== undefined)).toEqual([]);
    const about = { scope: "user:ana", observedAt: expect.any(String), score: expect.any(Number) };
    expect(outcomes.at(-1)).toEqual({
      status: "ok",
      citations: expect.arrayContaining([
        {
          ...about,
          id: expect.stringMatching(/^fact_/),
          layer: "fact",
          role: null,
          speaker: null,
          validFrom: expect.any(String),
          validTo: null,
          supports: [expect.stringMatching(/^evt_/)],
          citation: "[1]",
        },
        {
          ...about,
          id: expect.stringMatching(/^evt_/),
          layer: "event",
          role: "user",
          speaker: "Ana",
          citation: "[2]",
        },
      ]),
    });
  });

  test("gives the model tools of memory where it is asked to", async () => {
    const model = fakeModel()
      .respondWithTools([{ name: "recall", args: { query: "Porto" }, id: "1" }])
      .respond(new AIMessage("In Porto."));
    const agent = createAgent({
      model,
      tools: [],
      middleware: [memoryMiddleware({ memory: ana, tools: true, toolResults: true })],
    });
    const { messages } = await agent.invoke({ messages: "Where do I live?" });
    expect(messages.find(({ type }) => type === "tool")?.text).toMatch(fence);
    expect((await textsOf(ana)).slice(1)).toEqual([
      "user: Where do I live?",
      "assistant: In Porto.",
    ]);
  });

  test("keeps what tools gave where it is asked to", async () => {
    const agent = createAgent({
      model: threeSteps(),
      tools: [lookUp],
      middleware: [memoryMiddleware({ memory: ana, toolResults: true })],
    });
    await agent.invoke({ messages: "Look it up." });
    expect((await textsOf(ana)).slice(1)).toEqual([
      "user: Look it up.",
      "tool: one: found",
      "tool: two: found",
      "tool: three: found",
      "assistant: In Porto.",
    ]);
  });
});
