import type { Memory, ScopedMemory } from "@keepsake/core";
import { fenceMemory } from "@keepsake/core/adapters";
import { openMemory } from "@keepsake/engine";
import {
  AIMessage,
  ChatMessage,
  FunctionMessage,
  HumanMessage,
  RemoveMessage,
  ToolMessage,
} from "@langchain/core/messages";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeepsakeChatMessageHistory } from "./keepsake-chat-message-history.ts";

let memory: Memory;
let ana: ScopedMemory;
let history: KeepsakeChatMessageHistory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("user:ana");
  history = new KeepsakeChatMessageHistory({ memory: ana, sessionId: "monday" });
});

afterEach(async () => await memory.close());

const toolTurn = [
  new HumanMessage({ content: [{ type: "text", text: "What is the weather in Porto?" }] }),
  new AIMessage({
    id: "run-1",
    content: "",
    tool_calls: [{ id: "call_1", name: "weather", args: { city: "Porto" }, type: "tool_call" }],
    response_metadata: { model_name: "small", tokens: 12 },
  }),
  new ToolMessage({ tool_call_id: "call_1", name: "weather", content: "18 °C", status: "success" }),
  new AIMessage({
    content: "Let me look again.",
    tool_calls: [{ id: "call_2", name: "weather", args: {}, type: "tool_call" }],
  }),
  new AIMessage({
    content: "Or the old way.",
    additional_kwargs: { function_call: { name: "weather", arguments: "{}" } },
  }),
  new ChatMessage({ role: "critic", content: "Too short." }),
  new ChatMessage({ role: "assistant", content: "Short, but right." }),
  new FunctionMessage({ name: "forecast", content: "Rain." }),
  new AIMessage({ content: [{ type: "text", text: "18 degrees." }] }),
  new HumanMessage({ id: "human-1", content: "Thanks.", name: "Ana" }),
];

describe("messages in a KeepsakeChatMessageHistory", () => {
  test.each(toolTurn.map((message) => [message.type, message] as const))(
    "gives back a message of type %s as it was (%#)",
    async (_type, message) => {
      await history.addMessage(message);
      const [back] = await history.getMessages();
      expect(back?.constructor).toBe(message.constructor);
      expect(back?.toDict()).toEqual(message.toDict());
    },
  );

  test("keeps of every message what was said in it, and as which role", async () => {
    await history.addMessages(toolTurn);
    const events = (await ana.events()).items.toReversed();
    expect(events.map(({ content, observedActor }) => [content, observedActor])).toEqual([
      [{ kind: "message", role: "user", text: "What is the weather in Porto?" }, null],
      [{ kind: "json", data: { langchain: expect.objectContaining({ type: "ai" }) } }, null],
      [{ kind: "message", role: "tool", text: "18 °C" }, "weather"],
      [{ kind: "message", role: "assistant", text: "Let me look again." }, null],
      [{ kind: "message", role: "assistant", text: "Or the old way." }, null],
      [{ kind: "message", role: "user", text: "Too short." }, "critic"],
      [{ kind: "message", role: "assistant", text: "Short, but right." }, "assistant"],
      [{ kind: "message", role: "tool", text: "Rain." }, "forecast"],
      [{ kind: "message", role: "assistant", text: "18 degrees." }, null],
      [{ kind: "message", role: "user", text: "Thanks." }, "Ana"],
    ]);
  });

  test("has recall find a message with content blocks by what was said alone", async () => {
    const blocks = [{ type: "text", text: "My cat is called Biscuit." }];
    await history.addMessage(new HumanMessage({ content: blocks, name: "Ana" }));
    const { contextBlock } = await ana.recall("Biscuit");
    expect(contextBlock).toMatch(/^\[\d\] .* UTC, Ana: My cat is called Biscuit\.$/m);
    expect((await ana.recall("human text content")).layers.events).toEqual([]);
  });

  test("takes what was recalled out of what it keeps", async () => {
    const notes = fenceMemory("[1] 2026-03-05 14:00 UTC, Ana: I moved to Porto.");
    await history.addMessages([
      new HumanMessage(`${notes}\n\nWhere do I live?`),
      new HumanMessage({ id: "1", content: `${notes}\n\nAnd since when?` }),
      new HumanMessage({ content: [{ type: "text", text: `${notes}\n\nIs it far?` }] }),
      new AIMessage(notes),
    ]);
    expect((await history.getMessages()).map(({ content }) => content)).toEqual([
      "Where do I live?",
      "And since when?",
      [{ type: "text", text: "Is it far?" }],
      "",
    ]);
    expect(JSON.stringify((await ana.events()).items)).not.toContain("recalled_memory");
    expect((await ana.recall("Porto")).layers.events).toEqual([]);
  });

  test("takes back messages that it was cleared of", async () => {
    await history.addMessages(toolTurn);
    const kept = await history.getMessages();
    await history.clear();
    await history.addMessages(kept);
    expect(await history.getMessages()).toEqual(kept);
  });

  test("leaves out what is no message", async () => {
    await ana.experience({
      content: { kind: "text", text: "Ana likes tea." },
      context: { labels: ["session:monday"] },
    });
    await ana.experience({
      content: { kind: "json", data: { langchain: "tea" } },
      context: { labels: ["session:monday"] },
    });
    await ana.experience({
      content: { kind: "text", text: "Ana likes cake." },
      context: {
        labels: ["session:monday"],
        metadata: { langchain: { type: "remove", data: {} } },
      },
    });
    await ana.experience({ role: "tool", text: "18 °C", labels: ["session:monday"] });
    await history.addUserMessage("Hello.");
    expect(await history.getMessages()).toMatchObject([{ content: "Hello." }]);
  });

  test.each([
    new RemoveMessage({ id: "run-1" }),
    new HumanMessage({ content: "Hi.", additional_kwargs: { big: 1n } }),
  ])("refuses a message that it could not read back, before it writes any: %#", async (message) => {
    const messages = [new HumanMessage("Hello."), message];
    await expect(history.addMessages(messages)).rejects.toMatchObject({
      name: "ValidationError",
      field: "messages[1]",
    });
    expect(await history.getMessages()).toEqual([]);
  });
});
