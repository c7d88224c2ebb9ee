import type { Memory, ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import { ChatPromptTemplate, MessagesPlaceholder } from "@langchain/core/prompts";
import { RunnableWithMessageHistory } from "@langchain/core/runnables";
import { fakeModel } from "@langchain/core/testing";
import { FakeListChatModel } from "@langchain/core/utils/testing";
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

function open(sessionId: string): KeepsakeChatMessageHistory {
  return new KeepsakeChatMessageHistory({ memory: ana, sessionId });
}

function echo(messages: readonly BaseMessage[]): AIMessage {
  return new AIMessage(messages.map(({ text }) => text).join(" | "));
}

function summaries(messages: readonly BaseMessage[]): unknown[] {
  return messages.map(({ type, content, name }) => ({ type, content, name }));
}

describe("KeepsakeChatMessageHistory", () => {
  test("gives back what was said, in order", async () => {
    await history.addMessages([
      new SystemMessage("You are kind."),
      new HumanMessage({ content: "I moved to Porto.", name: "Ana" }),
      new AIMessage("Noted."),
    ]);
    await history.addUserMessage("And I like it.");
    await history.addAIMessage("Good.");
    expect(summaries(await history.getMessages())).toEqual([
      { type: "system", content: "You are kind.", name: undefined },
      { type: "human", content: "I moved to Porto.", name: "Ana" },
      { type: "ai", content: "Noted.", name: undefined },
      { type: "human", content: "And I like it.", name: undefined },
      { type: "ai", content: "Good.", name: undefined },
    ]);
  });

  test("keeps what was said as events that recall finds", async () => {
    await history.addMessage(new HumanMessage({ content: "I moved to Porto.", name: "Ana" }));
    const [event] = (await ana.recall("Who moved to Porto?")).layers.events;
    expect(event).toMatchObject({
      modality: "conversation",
      content: { kind: "message", role: "user", text: "I moved to Porto." },
      observedActor: "Ana",
      labels: ["session:monday"],
    });
    expect(event?.metadata).toEqual({});
  });

  test("gives messages in the order of their time, whatever their ids", async () => {
    await history.addUserMessage("Second.");
    await ana.experience({
      text: "First.",
      observedAt: "2020-01-01",
      labels: ["session:monday"],
    });
    expect((await history.getMessages()).map(({ text }) => text)).toEqual(["First.", "Second."]);
  });

  test("keeps blank messages", async () => {
    await history.addMessages([new HumanMessage(""), new AIMessage("  \n")]);
    expect((await history.getMessages()).map(({ content }) => content)).toEqual(["", "  \n"]);
  });

  test("takes more messages than one write or one page holds", async () => {
    const texts = Array.from({ length: 5_000 }, (_, index) => `Message ${index}`);
    await history.addMessages(texts.map((text) => new HumanMessage(text)));
    expect((await history.getMessages()).map(({ text }) => text)).toEqual(texts);
    await history.clear();
    expect(await history.getMessages()).toEqual([]);
  });

  test("writes nothing for no messages", async () => {
    await history.addMessages([]);
    expect((await ana.events()).items).toEqual([]);
  });

  test("clears its own session and nothing else", async () => {
    const tuesday = new KeepsakeChatMessageHistory({ memory: ana, sessionId: "tuesday" });
    await ana.experience("I like tea.");
    await tuesday.addUserMessage("It rains.");
    await history.addUserMessage("The sun shines.");
    await history.clear();
    expect(await history.getMessages()).toEqual([]);
    expect(summaries(await tuesday.getMessages())).toMatchObject([{ content: "It rains." }]);
    expect((await ana.events()).items).toHaveLength(2);
  });

  test("refuses a memory over all scopes", () => {
    // @ts-expect-error -- a Memory is not a ScopedMemory
    expect(() => new KeepsakeChatMessageHistory({ memory, sessionId: "1" })).toThrow(
      expect.objectContaining({ field: "memory" }),
    );
  });

  test.each(["", " ", "x".repeat(249), 7, undefined])("refuses %o as sessionId", (sessionId) => {
    const fields = { memory: ana, sessionId };
    // @ts-expect-error -- what a caller without types may pass
    expect(() => new KeepsakeChatMessageHistory(fields)).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "sessionId" }),
    );
  });

  test("takes a sessionId of 248 characters", async () => {
    const long = new KeepsakeChatMessageHistory({ memory: ana, sessionId: "x".repeat(248) });
    await long.addUserMessage("Hello.");
    expect(await long.getMessages()).toHaveLength(1);
  });
});

describe("KeepsakeChatMessageHistory under RunnableWithMessageHistory", () => {
  const prompt = ChatPromptTemplate.fromMessages([
    ["system", "You are kind."],
    new MessagesPlaceholder("history"),
    ["human", "{input}"],
  ]);

  test("carries a conversation from turn to turn, for each user alone", async () => {
    const model = fakeModel();
    for (let turn = 0; turn < 4; turn += 1) {
      model.respond(echo);
    }
    const chat = new RunnableWithMessageHistory({
      runnable: prompt.pipe(model),
      getMessageHistory: (user: string) =>
        new KeepsakeChatMessageHistory({ memory: memory.scope(`user:${user}`), sessionId: "1" }),
      inputMessagesKey: "input",
      historyMessagesKey: "history",
    });
    const say = async (user: string, input: string): Promise<unknown> =>
      (await chat.invoke({ input }, { configurable: { sessionId: user } })).content;

    await Promise.all([say("ana", "I am Ana."), say("ben", "I am Ben.")]);
    expect(await Promise.all([say("ana", "Who am I?"), say("ben", "Who am I?")])).toEqual([
      "You are kind. | I am Ana. | You are kind. | I am Ana. | Who am I?",
      "You are kind. | I am Ben. | You are kind. | I am Ben. | Who am I?",
    ]);
    const kept = new KeepsakeChatMessageHistory({ memory: ana, sessionId: "1" });
    expect((await kept.getMessages()).map(({ type }) => type)).toEqual([
      "human",
      "ai",
      "human",
      "ai",
    ]);
  });

  test("keeps a streamed reply as what was said", async () => {
    const chat = new RunnableWithMessageHistory({
      runnable: prompt.pipe(new FakeListChatModel({ responses: ["Hello, Ana."] })),
      getMessageHistory: () => history,
      inputMessagesKey: "input",
      historyMessagesKey: "history",
    });
    const config = { configurable: { sessionId: "1" } };
    let streamed = "";
    for await (const chunk of await chat.stream({ input: "I am Ana." }, config)) {
      streamed += chunk.text;
    }
    expect(streamed).toBe("Hello, Ana.");
    expect((await ana.events()).items.map(({ content }) => content)).toEqual([
      { kind: "message", role: "assistant", text: "Hello, Ana." },
      { kind: "message", role: "user", text: "I am Ana." },
    ]);
  });

  test("keeps nothing of a reply that was broken off, and goes on after it", async () => {
    const model = new FakeListChatModel({ responses: ["Hello, Ana.", "Hello again."], sleep: 5 });
    const chat = new RunnableWithMessageHistory({
      runnable: prompt.pipe(model),
      getMessageHistory: () => history,
      inputMessagesKey: "input",
      historyMessagesKey: "history",
    });
    const controller = new AbortController();
    const config = { configurable: { sessionId: "1" } };
    const read = async (): Promise<void> => {
      const stream = await chat.stream(
        { input: "I am Ana." },
        { ...config, signal: controller.signal },
      );
      for await (const chunk of stream) {
        controller.abort(new Error(`the user left after ${chunk.text}`));
      }
    };
    await expect(read()).rejects.toThrow("the user left after H");
    expect(await history.getMessages()).toEqual([]);
    await chat.invoke({ input: "I am back." }, config);
    expect((await history.getMessages()).map(({ text }) => text)).toEqual([
      "I am back.",
      "Hello again.",
    ]);
  });

  test("keeps three conversations apart that go on at the same time", async () => {
    const model = fakeModel();
    for (let turn = 0; turn < 30; turn += 1) {
      model.respond(echo);
    }
    const chat = new RunnableWithMessageHistory({
      runnable: prompt.pipe(model),
      getMessageHistory: open,
      inputMessagesKey: "input",
      historyMessagesKey: "history",
    });
    const sessions = ["red", "green", "blue"];
    const talk = async (sessionId: string): Promise<void> => {
      for (let turn = 0; turn < 10; turn += 1) {
        await chat.invoke({ input: `${sessionId} ${turn}` }, { configurable: { sessionId } });
      }
    };
    await Promise.all(sessions.map(talk));
    for (const sessionId of sessions) {
      const messages = await open(sessionId).getMessages();
      expect(messages.filter(({ type }) => type === "human").map(({ text }) => text)).toEqual(
        Array.from({ length: 10 }, (_, turn) => `${sessionId} ${turn}`),
      );
      const others = sessions.filter((other) => other !== sessionId).join("|");
      expect(messages.map(({ text }) => text).join(" ")).not.toMatch(new RegExp(others));
    }
  });
});
