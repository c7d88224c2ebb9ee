import type { Memory, ScopedMemory } from "@keepsake/core";
import type { SkippedCall } from "@keepsake/core/adapters";
import { openMemory } from "@keepsake/engine";
import { countCalls, failing, openMemoryAt, places } from "@keepsake/testing";
import { ConversationChain, LLMChain } from "@langchain/classic/chains";
import type { BaseMessage } from "@langchain/core/messages";
import { ChatPromptTemplate, MessagesPlaceholder, PromptTemplate } from "@langchain/core/prompts";
import { FakeListChatModel } from "@langchain/core/utils/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { KeepsakeChatMessageHistory } from "../history/keepsake-chat-message-history.ts";
import { KeepsakeMemory, type KeepsakeMemoryInput } from "./keepsake-memory.ts";

let memory: Memory;
let ana: ScopedMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  ana = memory.scope("org:acme/user:ana");
  await ana.experience({
    text: "I moved to Porto in March.",
    speaker: "Ana",
    observedAt: "2026-03-05T14:00:00Z",
  });
});

afterEach(async () => await memory.close());

const notes =
  /^<recalled_memory>\n.*\n\[1\] 2026-03-05 14:00 UTC, Ana: I moved to Porto in March\.\n<\/recalled_memory>$/;

function open(fields: Partial<KeepsakeMemoryInput> = {}): KeepsakeMemory {
  return new KeepsakeMemory({ memory: ana, sessionId: "monday", ...fields });
}

interface Listening {
  readonly llm: FakeListChatModel;
  /** What the model was shown, call by call. */
  readonly shown: readonly BaseMessage[][];
}

function listening(responses: string[]): Listening {
  const shown: BaseMessage[][] = [];
  const handleChatModelStart = (_llm: unknown, messages: BaseMessage[][]): void =>
    void shown.push(...messages);
  return {
    llm: new FakeListChatModel({ responses, callbacks: [{ handleChatModelStart }] }),
    shown,
  };
}

describe("KeepsakeMemory in the chains of @langchain/classic", () => {
  test.each(places)(
    "reads once and writes once in a call of a ConversationChain, %s",
    async (place) => {
      const opened = await openMemoryAt(place);
      try {
        const ben = opened.memory.scope("user:ben");
        await ben.experience({ text: "I moved to Bergen.", speaker: "Ben" });
        const { llm, shown } = listening(["In Bergen."]);
        const chain = new ConversationChain({
          llm,
          memory: new KeepsakeMemory({ memory: ben, sessionId: "1" }),
        });
        expect(await chain.invoke({ input: "Who moved to Bergen?" })).toEqual({
          response: "In Bergen.",
        });
        expect(shown[0]?.[0]?.text).toMatch(
          /conversation:\n<recalled_memory>\n[^]*Ben: I moved to Bergen\.[^]*<\/recalled_memory>\nHuman: Who moved to Bergen\?/,
        );
        expect(
          (await ben.events({ labels: ["session:1"] })).items.map(({ content }) => content),
        ).toEqual([
          { kind: "message", role: "assistant", text: "In Bergen." },
          { kind: "message", role: "user", text: "Who moved to Bergen?" },
        ]);
      } finally {
        await opened.stop();
      }
    },
  );

  test("calls memory twice for a turn, whatever the prompt", async () => {
    const { memory: counted, calls } = countCalls(ana);
    const llm = new FakeListChatModel({ responses: ["In Porto.", "In March."] });
    const chain = new ConversationChain({ llm, memory: open({ memory: counted }) });
    await chain.invoke({ input: "Where did I move?" });
    await chain.invoke({ input: "When did I move?" });
    expect(calls).toMatchObject({ recall: 2, experienceBulk: 2 });
  });

  test("fills a MessagesPlaceholder of an LLMChain, in the user's role", async () => {
    const { llm, shown } = listening(["In Porto.", "Hm."]);
    const prompt = ChatPromptTemplate.fromMessages([
      ["system", "You are kind."],
      new MessagesPlaceholder("notes"),
      ["human", "{question}"],
    ]);
    const kept = open({ memoryKey: "notes", returnMessages: true, inputKey: "question" });
    const chain = new LLMChain({ llm, prompt, memory: kept });
    expect(await chain.invoke({ question: "Who moved to Porto?" })).toEqual({ text: "In Porto." });
    await chain.invoke({ question: "quantum chromodynamics" });
    const [first, second] = shown;
    expect(first?.map(({ type }) => type)).toEqual(["system", "human", "human"]);
    expect(first?.[1]?.text).toMatch(notes);
    expect(second?.map(({ text }) => text)).toEqual(["You are kind.", "quantum chromodynamics"]);
  });

  test("takes the question and the reply that it is told of several", async () => {
    const prompt = PromptTemplate.fromTemplate("{tone}\n{history}\n{question}");
    const llm = new FakeListChatModel({ responses: ["In Porto."] });
    const chain = new LLMChain({ llm, prompt, memory: open({ inputKey: "question" }) });
    await chain.invoke({ tone: "kind", question: "Where did I move?" });
    const history = new KeepsakeChatMessageHistory({ memory: ana, sessionId: "monday" });
    expect((await history.getMessages()).map(({ text }) => text)).toEqual([
      "Where did I move?",
      "In Porto.",
    ]);
    await open({ outputKey: "answer" }).saveContext(
      { input: "Since when?" },
      { answer: "Since March.", sourceDocuments: [] },
    );
    expect((await history.getMessages()).at(-1)?.text).toBe("Since March.");
  });

  test("goes on without memory, and says so", async () => {
    const skipped: SkippedCall[] = [];
    const onError = (call: SkippedCall): void => void skipped.push(call);
    const llm = new FakeListChatModel({ responses: ["I do not know."] });
    const kept = open({ memory: failing(ana, "recall", "experienceBulk"), onError });
    const chain = new ConversationChain({ llm, memory: kept });
    expect(await chain.invoke({ input: "Where do I live?" })).toEqual({
      response: "I do not know.",
    });
    expect(skipped.map(({ operation }) => operation)).toEqual(["recall", "experienceBulk"]);
  });
});
