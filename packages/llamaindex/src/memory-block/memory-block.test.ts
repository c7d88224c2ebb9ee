import type { Memory, ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { openMemory } from "@keepsake/engine";
import { countCalls, failing } from "@keepsake/testing";
import { createMemory, loadMemory, type Memory as ChatMemory } from "@llamaindex/core/memory";
import { tool } from "@llamaindex/core/tools";
import { agent } from "@llamaindex/workflow";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { hangs, ScriptedLLM, type ScriptedReply } from "../testing/scripted-llm.ts";
import { memoryBlock, type MemoryBlockOptions } from "./memory-block.ts";
import { storedIn } from "../testing/stored-in.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("org:acme/user:ana");
  await ana.experience({ text: "My cello is kept in Porto.", speaker: "Ana" });
});

afterEach(async () => {
  await memory.close();
});

const look = tool({
  name: "look",
  description: "Looks at something.",
  parameters: z.object({ at: z.string() }),
  execute: ({ at }) => `A ${at} of wood.`,
});

const threeSteps: readonly ScriptedReply[] = [
  { tool: "look", input: { at: "cello" } },
  { tool: "look", input: { at: "bow" } },
  "It is in Porto.",
];

interface Chat {
  readonly llm: ScriptedLLM;
  readonly chat: ChatMemory;
  readonly ask: (question: string) => Promise<unknown>;
  readonly flush: () => Promise<void>;
}

function openChat(
  scoped: ScopedMemory,
  replies: readonly ScriptedReply[],
  options?: MemoryBlockOptions,
): Chat {
  const llm = new ScriptedLLM(replies);
  const block = memoryBlock(scoped, options);
  const chat = block.follow(createMemory({ memoryBlocks: [block], llm }));
  const systemPrompt = "You are kind.";
  const workflow = agent({ llm, tools: [look], memory: chat, systemPrompt, verbose: false });
  return {
    llm,
    chat,
    ask: async (question) => (await workflow.run(question)).data.result,
    flush: async () => await block.flush(),
  };
}

describe("a memory block inside an agent", () => {
  test("reads once and writes once in a turn of three steps, and is shown on each", async () => {
    const counted = countCalls(ana);
    const { llm, ask, flush } = openChat(counted.memory, threeSteps);
    expect(await ask("Where is my cello?")).toBe("It is in Porto.");
    await flush();
    expect(counted.calls).toMatchObject({ recall: 1, experienceBulk: 1 });
    const blocks = llm.prompts.map((prompt) => prompt[1]);
    expect(blocks).toHaveLength(3);
    expect(new Set(blocks.map(String)).size).toBe(1);
    expect(blocks[0]).toEqual([
      "user",
      expect.stringMatching(/^<recalled_memory>[^]*My cello is kept in Porto\.[^]*$/),
    ]);
  });

  test("stores a short chat: the user's messages and the last replies", async () => {
    const { ask, flush } = openChat(ana, [...threeSteps, "Gladly."]);
    await ask("Where is my cello?");
    await ask("Thank you.");
    await flush();
    expect(await storedIn(ana)).toEqual([
      "user: My cello is kept in Porto.",
      "user: Where is my cello?",
      "assistant: It is in Porto.",
      "user: Thank you.",
      "assistant: Gladly.",
    ]);
  });

  test("stores what tools gave where that is asked for", async () => {
    const replies: readonly ScriptedReply[] = [...threeSteps.slice(0, 1), ...threeSteps];
    const { ask, flush } = openChat(ana, replies, { toolResults: true });
    await ask("Where is my cello?");
    await flush();
    const [cello, bow] = ["tool: A cello of wood.", "tool: A bow of wood."];
    expect((await storedIn(ana)).slice(2, 5)).toEqual([cello, cello, bow]);
  });

  test("stores the user's message, which is whole, when the model never replies", async () => {
    const { llm, ask, flush } = openChat(ana, [hangs]);
    void ask("Where is my cello?");
    await vi.waitFor(() => expect(llm.prompts).toHaveLength(1));
    await flush();
    expect((await storedIn(ana)).at(-1)).toBe("user: Where is my cello?");
  });

  test("keeps nothing of what was recalled in the chat or in memory", async () => {
    const { ask, chat, flush } = openChat(ana, threeSteps);
    await ask("Where is my cello?");
    await flush();
    const kept = JSON.stringify([await chat.get(), chat.snapshot(), await storedIn(ana)]);
    expect(kept).not.toContain("recalled_memory");
  });

  test("stores a conversation that is delivered again once", async () => {
    const said = ["Where is my cello?", "Thank you."];
    for (const _ of [1, 2]) {
      const { ask, flush } = openChat(ana, ["In Porto.", "Gladly."]);
      await ask(said[0] ?? "");
      await ask(said[1] ?? "");
      await flush();
    }
    expect(await storedIn(ana)).toHaveLength(5);
  });

  test("stores the same words again another day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-03-05T08:00:00Z") });
    try {
      for (const day of ["2026-03-05", "2026-03-06"]) {
        vi.setSystemTime(`${day}T08:00:00Z`);
        const { ask, flush } = openChat(ana, ["Well done."]);
        await ask("I took my pill today.");
        await flush();
      }
    } finally {
      vi.useRealTimers();
    }
    expect((await storedIn(ana)).filter((said) => said.includes("pill"))).toHaveLength(2);
  });

  test("goes on when a write fails closed, which flush throws once", async () => {
    const broken = failing(ana, "experienceBulk");
    const { ask, flush } = openChat(broken, ["I see."], { failClosed: true });
    expect(await ask("Where is my cello?")).toBe("I see.");
    await expect(flush()).rejects.toThrow("EACCES");
    await flush();
  });

  test("goes on without a memory that hangs, and says so", async () => {
    const skipped: SkippedCall[] = [];
    const hanging: ScopedMemory = { ...ana, recall: async () => await new Promise(() => {}) };
    const onError = (call: SkippedCall): void => void skipped.push(call);
    const { llm, ask } = openChat(hanging, ["I do not know."], { timeoutMs: 20, onError });
    expect(await ask("Where is my cello?")).toBe("I do not know.");
    expect(skipped).toMatchObject([{ operation: "recall", reason: "no result within 20 ms" }]);
    expect(llm.prompts[0]?.map(([role]) => role)).toEqual(["system", "user"]);
  });

  test("keeps two users apart who talk at once", async () => {
    const ben = memory.scope("org:acme/user:ben");
    await ben.experience({ text: "My cello is kept in Bergen.", speaker: "Ben" });
    const talks = Array.from({ length: 40 }, (_, index) => {
      const chat = openChat(index % 2 === 0 ? ana : ben, ["I see."]);
      return { chat, place: index % 2 === 0 ? "Porto" : "Bergen" };
    });
    await Promise.all(talks.map(async ({ chat }, index) => await chat.ask(`My cello? ${index}`)));
    await Promise.all(talks.map(async ({ chat }) => await chat.flush()));
    const places = talks.map(({ chat }) => String(chat.llm.prompts[0]?.[1]).match(/Porto|Bergen/g));
    expect(places).toEqual(talks.map(({ place }) => [place]));
  });
});

describe("a memory block beside an agent", () => {
  test("writes what is added, also a turn without a reply when the next one begins", async () => {
    const block = memoryBlock(ana);
    const chat = block.follow(createMemory({ memoryBlocks: [block] }));
    await chat.add({ role: "user", content: "I moved." });
    await chat.add({ role: "user", content: [{ type: "text", text: "To Porto." }] });
    await chat.add({ role: "assistant", content: "Noted." });
    expect(await storedIn(ana)).toEqual([
      "user: My cello is kept in Porto.",
      "user: I moved.",
      "user: To Porto.",
      "assistant: Noted.",
    ]);
  });

  test("goes on where a snapshot ended, and writes what follows", async () => {
    const first = memoryBlock(ana);
    const chat = first.follow(createMemory({ memoryBlocks: [first] }));
    await chat.add({ role: "user", content: "I moved." });
    await chat.add({ role: "assistant", content: "Noted." });
    const block = memoryBlock(ana);
    const loaded = block.follow(loadMemory(chat.snapshot(), { memoryBlocks: [block] }));
    await loaded.add({ role: "user", content: "I moved." });
    await loaded.add({ role: "assistant", content: "Again?" });
    expect(await storedIn(ana)).toEqual([
      "user: My cello is kept in Porto.",
      "user: I moved.",
      "assistant: Noted.",
      "user: I moved.",
      "assistant: Again?",
    ]);
  });

  test("writes what the framework lets go, where it follows no memory", async () => {
    const block = memoryBlock(ana);
    const chat = createMemory({ memoryBlocks: [block], tokenLimit: 10 });
    await chat.add({ role: "user", content: "I moved to a house by the sea, with a garden." });
    await chat.add({ role: "assistant", content: "That sounds like a good place to live in." });
    expect(await storedIn(ana)).toHaveLength(3);
  });

  test("writes a reply that was broken off as partial when the next turn begins", async () => {
    const block = memoryBlock(ana);
    const chat = block.follow(createMemory({ memoryBlocks: [block] }));
    const options = { toolCall: [{ id: "1", name: "look", input: {} }] };
    await chat.add({ role: "user", content: "Where is it?" });
    await chat.add({ role: "assistant", content: "Let me look.", options });
    await chat.add({ role: "user", content: "Never mind." });
    expect(await storedIn(ana)).toContain("assistant: Let me look. #partial");
  });

  test("writes once what it follows and the framework lets go as well", async () => {
    const block = memoryBlock(ana);
    const chat = block.follow(createMemory({ memoryBlocks: [block], tokenLimit: 1 }));
    await chat.add({ role: "user", content: "I moved to a house by the sea." });
    await chat.add({ role: "assistant", content: "That sounds good." });
    await block.flush();
    expect(await storedIn(ana)).toHaveLength(3);
  });

  test("writes of a message in parts those that are text", async () => {
    const block = memoryBlock(ana);
    const chat = block.follow(createMemory());
    const text = { type: "text" as const, text: "I moved." };
    const source = { type: "source" as const, text: "a page of the web" };
    const message = { id: "1", role: "user" as const, content: "", parts: [source, text] };
    await chat.add(message);
    await block.flush();
    expect((await storedIn(ana)).at(-1)).toBe("user: I moved.");
  });

  test("passes over a message without content", async () => {
    const block = memoryBlock(ana);
    await block.follow(createMemory()).add({ role: "user", content: undefined });
    await block.flush();
    expect(await storedIn(ana)).toHaveLength(1);
  });

  test("gives nothing where nobody has asked anything", async () => {
    expect(await memoryBlock(ana).get()).toEqual([]);
    expect(await memoryBlock(ana).get([{ id: "1", role: "assistant", content: "Hello." }])).toEqual(
      [],
    );
  });
});

describe("the options of memoryBlock", () => {
  test.each([
    ["priority", { priority: -1 }],
    ["timeoutMs", { timeoutMs: 0 }],
    ["labels[0]", { labels: [""] }],
    ["topK", { topK: 3 }],
  ])("refuse a bad %s", (field, options: object) => {
    expect(() => memoryBlock(ana, options)).toThrow(
      expect.objectContaining({ name: "ValidationError", field }),
    );
  });

  test("refuse a memory over all scopes", () => {
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => memoryBlock(memory)).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "memory" }),
    );
  });
});
